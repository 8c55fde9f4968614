package floe.contract;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.concurrent.Lazy;
import floe.contract.document.ContractException;
import floe.contract.document.DocumentReader;
import floe.contract.document.DocumentSource;
import floe.contract.document.OpenApi30;
import floe.contract.document.OperationReader;
import floe.contract.document.OperationSpec;
import floe.contract.document.Problem;
import floe.contract.document.ReferenceChecker;
import floe.contract.document.References;
import floe.contract.message.Fault;
import floe.contract.schema.ContractSchemas;
import floe.contract.schema.SchemaSanitizer;
import floe.contract.schema.SchemaStore;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * An OpenAPI 3.0 or 3.1 document that finds operations and validates requests and responses.
 *
 * <p>A contract does not change and is safe for use by many threads. Each schema is compiled on
 * first use; {@link #warmUp()} compiles all of them ahead.
 */
public final class Contract {
  private final String name;
  private final References references;
  private final Lazy<SchemaStore> responseSchemas;
  private final List<String> ignoredKeywords;
  private final Map<String, Operation> operations;
  private final PathMatcher paths;

  private Contract(String name, JsonNode source) {
    this.name = name;
    requireResolvableReferences(source);
    SchemaSanitizer sanitizer = new SchemaSanitizer(OpenApi30.upgrade(source));
    this.ignoredKeywords =
        sanitizer.ignoredKeywords().stream().map(Problem::toString).toList();
    this.references = new References(sanitizer.document());
    ContractSchemas schemas = new ContractSchemas(sanitizer.document());
    this.responseSchemas = schemas.responses();
    this.operations = operationsById(schemas);
    this.paths = new PathMatcher(operations());
  }

  private Contract(Contract whole, Predicate<Operation> condition) {
    this.name = whole.name;
    this.references = whole.references;
    this.responseSchemas = whole.responseSchemas;
    this.ignoredKeywords = whole.ignoredKeywords;
    this.operations = new LinkedHashMap<>(whole.operations);
    this.operations.values().removeIf(condition.negate());
    this.paths = new PathMatcher(operations());
  }

  /**
   * Reads a JSON or YAML file.
   *
   * @throws ContractException when the file is missing or unreadable, is not an OpenAPI 3.0 or 3.1
   *     document, has a reference that cannot be resolved, or uses an operation id more than once
   */
  public static Contract load(Path file) {
    return of(file.toString(), DocumentSource.file(file));
  }

  /**
   * Reads a JSON or YAML document from a URL.
   *
   * @throws ContractException as {@link #load(Path)} does
   */
  public static Contract load(URI uri) {
    return "file".equals(uri.getScheme())
        ? load(Path.of(uri))
        : of(uri.toString(), DocumentSource.url(uri));
  }

  /**
   * Reads a document from the class path, e.g. {@code floe/openapi/files.yaml}. If there is a JSON
   * copy beside it, reads the copy, which takes a third of the time.
   *
   * @throws ContractException as {@link #load(Path)} does
   */
  public static Contract ofResource(String name) {
    return of(name, DocumentSource.resource(name));
  }

  /**
   * Reads a document from memory.
   *
   * @param name the name of the document in error messages
   * @param document JSON or YAML, in UTF-8
   * @throws ContractException as {@link #load(Path)} does
   */
  public static Contract of(String name, byte[] document) {
    return new Contract(name, DocumentReader.read(name, document));
  }

  private void requireResolvableReferences(JsonNode source) {
    ReferenceChecker.problems(new References(source)).stream().findFirst().ifPresent(problem -> {
      throw new ContractException(name, problem.pointer(), problem.message());
    });
  }

  private Map<String, Operation> operationsById(ContractSchemas schemas) {
    Map<String, Operation> byId = new LinkedHashMap<>();
    for (OperationSpec spec : new OperationReader(references).read()) {
      Operation operation = new Operation(spec, schemas);
      if (byId.putIfAbsent(operation.id(), operation) != null) {
        throw new ContractException(
            name,
            operation.pointer(),
            "operation id " + operation.id() + " is used more than once");
      }
    }
    return byId;
  }

  /** Returns the name of the document in messages: its file, URL or resource name. */
  public String name() {
    return name;
  }

  /**
   * Returns the schema keywords that are ignored because their values are not valid in JSON Schema
   * 2020-12, each as {@code pointer: reason}. Empty for a valid document.
   */
  public List<String> ignoredKeywords() {
    return ignoredKeywords;
  }

  /**
   * Returns the document, upgraded to OpenAPI 3.1. The JSON pointers of this library point into it.
   * Callers must not change it.
   */
  public JsonNode document() {
    return references.document();
  }

  /** Returns all operations, in the order of the document. */
  public List<Operation> operations() {
    return List.copyOf(operations.values());
  }

  /**
   * Returns a contract that has only the operations for which a condition holds. The document stays
   * the same; a path without any operation left is as unknown as an undeclared one.
   */
  public Contract only(Predicate<Operation> condition) {
    return new Contract(this, condition);
  }

  /** Returns the operation with an id. */
  public Optional<Operation> operation(String id) {
    return Optional.ofNullable(operations.get(id));
  }

  /**
   * Finds the operation for a request.
   *
   * @param method the HTTP method, in upper or lower case
   * @param path the path without the query, percent-encoded; a trailing slash is optional
   */
  public Route route(String method, String path) {
    return paths.match(method, path);
  }

  /**
   * Returns the node at a JSON pointer (RFC 6901) of the document, with references resolved, or a
   * missing node when there is none.
   */
  public JsonNode resolve(String pointer) {
    return references.follow(pointer).node();
  }

  /**
   * Validates a value against a schema as strictly as a response: undeclared properties are faults.
   *
   * @param schema the JSON pointer of the schema in {@link #document()}
   * @return every fault; empty when the value is valid
   */
  public List<Fault> validate(String schema, JsonNode value) {
    return responseSchemas.get().validate(schema, value, List.of("body"), false);
  }

  /** Compiles the schemas of all requests, so that the first request does not wait for it. */
  public void warmUpRequests() {
    operations().forEach(Operation::warmUpRequests);
  }

  /** Compiles the schemas of all responses. */
  public void warmUpResponses() {
    operations().forEach(Operation::warmUpResponses);
  }

  /** Compiles the schemas of all requests and responses. */
  public void warmUp() {
    warmUpRequests();
    warmUpResponses();
  }
}
