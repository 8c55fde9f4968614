package floe.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import floe.contract.concurrent.DeepStack;
import floe.contract.document.References;
import floe.contract.message.Direction;
import floe.contract.message.Fault;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Compiles the schemas of a document on first use and validates values against them. Safe for use
 * by many threads.
 *
 * <p>The document is a single schema resource. Therefore a schema that many others refer to is
 * compiled once, and recursive schemas are possible.
 */
public final class SchemaStore {
  private final References references;
  private final Schema root;
  private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

  /**
   * Creates a store.
   *
   * @param document the document; callers must not change it afterwards
   * @param direction the direction of the messages that have the values
   */
  public SchemaStore(JsonNode document, Direction direction) {
    this.references = new References(document);
    SchemaRegistryConfig config = SchemaRegistryConfig.builder()
        .locale(Locale.ROOT)
        .formatAssertionsEnabled(true)
        .regularExpressionFactory(new SchemaPatterns())
        .build();
    this.root = SchemaRegistry.withDialect(
            ContractDialect.of(references, direction),
            registry -> registry.schemaRegistryConfig(config))
        .getSchema(
            SchemaLocation.of("floe:" + direction.name().toLowerCase(Locale.ROOT)), document);
  }

  /** Returns the references of the document. */
  public References references() {
    return references;
  }

  /**
   * Returns every fault of a value, at most {@value FaultMapper#MAX_FAULTS}.
   *
   * @param pointer the JSON pointer of the schema
   * @param value the value to validate
   * @param prefix the first elements of each fault's {@code loc}
   * @param fromText whether the value was read from text, such as a query parameter, rather than
   *     JSON
   */
  public List<Fault> validate(
      String pointer, JsonNode value, List<Object> prefix, boolean fromText) {
    Schema schema = compile(pointer);
    List<Error> errors = DeepStack.run(value, () -> schema.validate(value));
    return errors.isEmpty()
        ? List.of()
        : new FaultMapper(references, prefix, fromText).map(schema.getSchemaNode(), value, errors);
  }

  /** Compiles a schema and the schemas that it refers to. */
  public void preload(String pointer) {
    compile(pointer).initializeValidators();
  }

  Schema compile(String pointer) {
    Schema schema = compiled.get(pointer);
    if (schema == null) {
      schema = root.getSubSchema(SchemaLocation.Fragment.of(fragment(pointer)));
      compiled.putIfAbsent(pointer, schema);
    }
    return schema;
  }

  /**
   * Returns a pointer as a fragment, encoded because the library percent-decodes fragments and
   * reads {@code +} as a space.
   */
  private static String fragment(String pointer) {
    return "#" + pointer.replace("%", "%25").replace("+", "%2B");
  }
}
