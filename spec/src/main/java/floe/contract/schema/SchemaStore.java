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
 * Compiles the schemas of one document on first use and keeps them.
 *
 * <p>The whole document is one schema resource, so that a reference is compiled once however many
 * schemas share it and recursive ones end.
 */
public final class SchemaStore {
  private final References references;
  private final Schema root;
  private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

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

  public References references() {
    return references;
  }

  /**
   * Every fault of a value.
   *
   * @param pointer JSON pointer of the schema
   * @param prefix what each fault's {@code loc} begins with
   * @param text whether the value was read from text, as a query parameter is
   */
  public List<Fault> validate(String pointer, JsonNode value, List<Object> prefix, boolean text) {
    Schema schema = compile(pointer);
    List<Error> errors = DeepStack.run(value, () -> schema.validate(value));
    return errors.isEmpty()
        ? List.of()
        : new FaultMapper(references, prefix, text).map(schema.getSchemaNode(), value, errors);
  }

  /** Compiles the schema and all that it refers to. */
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

  /** The library percent-decodes fragments, and {@code +} into a space. */
  private static String fragment(String pointer) {
    return "#" + pointer.replace("%", "%25").replace("+", "%2B");
  }
}
