package floe.contract;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.concurrent.Lazy;
import floe.contract.document.ContractException;
import floe.contract.document.DocumentReader;
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
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An OpenAPI 3.0 or 3.1 document that can be asked: which operation is this, does this message keep
 * to it.
 *
 * <p>Immutable in what it answers and safe for any number of threads. Schemas are compiled when
 * they are first needed; {@link #warmUp()} does it ahead.
 */
public final class Contract {
  private final String name;
  private final References references;
  private final Lazy<SchemaStore> schemas;
  private final List<String> remarks;
  private final Map<String, Operation> operations;
  private final PathMatcher paths;

  private Contract(String name, JsonNode read) {
    this.name = name;
    ReferenceChecker.broken(new References(read)).stream().findFirst().ifPresent(link -> {
      throw new ContractException(
          name, link.pointer(), "the reference " + link.reference() + " " + link.problem());
    });
    SchemaSanitizer repair = new SchemaSanitizer(OpenApi30.upgrade(read));
    this.remarks = repair.remarks().stream().map(Problem::toString).toList();
    this.references = new References(repair.document());
    ContractSchemas schemas = new ContractSchemas(repair.document());
    this.schemas = schemas.responses();
    this.operations = new LinkedHashMap<>();
    for (OperationSpec spec : new OperationReader(references).read()) {
      Operation operation = new Operation(spec, schemas);
      if (operations.putIfAbsent(operation.id(), operation) != null) {
        throw new ContractException(
            name,
            operation.pointer(),
            "operation id " + operation.id() + " is used more than once");
      }
    }
    this.paths = new PathMatcher(operations());
  }

  /**
   * Reads a JSON or YAML file.
   *
   * @throws ContractException when it is missing, unreadable, not OpenAPI 3.0 or 3.1, or
   *     inconsistent
   */
  public static Contract load(Path file) {
    String name = file.toString();
    if (!Files.isRegularFile(file)) {
      throw new ContractException(name, "", "no such file");
    }
    try {
      return of(name, Files.readAllBytes(file));
    } catch (IOException e) {
      throw new ContractException(name, "", "unreadable: " + e.getMessage());
    }
  }

  /**
   * Reads a JSON or YAML document from a URL.
   *
   * @throws ContractException as {@link #load(Path)} does
   */
  public static Contract load(URI uri) {
    if ("file".equals(uri.getScheme())) {
      return load(Path.of(uri));
    }
    try (InputStream in = uri.toURL().openStream()) {
      return of(uri.toString(), in.readAllBytes());
    } catch (IOException | IllegalArgumentException e) {
      throw new ContractException(uri.toString(), "", "unreadable: " + e.getMessage());
    }
  }

  /**
   * Reads a document from the class path, e.g. {@code floe/openapi/files.yaml}; where the build has
   * put a copy in JSON beside it, that is read, since it takes a third of the time.
   *
   * @throws ContractException as {@link #load(Path)} does
   */
  public static Contract ofResource(String name) {
    ClassLoader loader = Contract.class.getClassLoader();
    String copy = jsonCopy(name);
    try (InputStream in =
        loader.getResourceAsStream(loader.getResource(copy) == null ? name : copy)) {
      if (in == null) {
        throw new ContractException(name, "", "no such resource");
      }
      return of(name, in.readAllBytes());
    } catch (IOException e) {
      throw new ContractException(name, "", "unreadable: " + e.getMessage());
    }
  }

  /** What the JSON copy of a document is called. */
  public static String jsonCopy(String name) {
    return name.replaceFirst("\\.ya?ml$", ".json");
  }

  /**
   * Takes a document that is already in memory.
   *
   * @param name what messages call it
   * @throws ContractException as {@link #load(Path)} does
   */
  public static Contract of(String name, byte[] document) {
    return new Contract(name, DocumentReader.read(name, document));
  }

  /** What messages call the document: its file, URL or resource name. */
  public String name() {
    return name;
  }

  /**
   * What of the document cannot be honoured and is ignored, each as {@code pointer: reason}; empty
   * as a rule.
   */
  public List<String> remarks() {
    return remarks;
  }

  /**
   * The document in the form of OpenAPI 3.1; not to be changed. Pointers of this library lead into
   * it.
   */
  public JsonNode document() {
    return references.document();
  }

  /** Every operation, in the document's order. */
  public List<Operation> operations() {
    return List.copyOf(operations.values());
  }

  /** The operation with this id. */
  public Optional<Operation> operation(String id) {
    return Optional.ofNullable(operations.get(id));
  }

  /**
   * Finds the operation for a request.
   *
   * @param method in any case
   * @param path without query, percent-encoded; a trailing slash makes no difference
   */
  public Route route(String method, String path) {
    return paths.match(method, path);
  }

  /**
   * The node at a JSON pointer of the document, references followed; a missing node when it leads
   * nowhere.
   */
  public JsonNode resolve(String pointer) {
    return references.follow(pointer).node();
  }

  /**
   * Every departure of a value from a schema of the document, as strict as for a response: no
   * undeclared fields.
   *
   * @param schema JSON pointer of the schema in {@link #document()}
   */
  public List<Fault> validate(String schema, JsonNode value) {
    return schemas.get().validate(schema, value, List.of("body"), false);
  }

  /** Compiles every schema of a request, so that the first one need not wait for it. */
  public void warmUpRequests() {
    operations().forEach(Operation::warmUpRequests);
  }

  /** Compiles every schema of a response. */
  public void warmUpResponses() {
    operations().forEach(Operation::warmUpResponses);
  }

  /** Compiles every schema that an operation uses. */
  public void warmUp() {
    warmUpRequests();
    warmUpResponses();
  }
}
