package floe.contract.document;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.Contract;
import java.util.Locale;
import java.util.Optional;

/**
 * A declared parameter of an operation (OpenAPI 3.1, parameter object).
 *
 * @param name the name as declared; header names are compared case-insensitively
 * @param in the part of the request that has it
 * @param required whether a request must have it
 * @param style how its value is serialized, e.g. {@code form} or {@code deepObject}; the default of
 *     OpenAPI when undeclared
 * @param explode whether each item of an array, or property of an object, is a separate parameter
 * @param schema the JSON pointer of its schema in {@link Contract#document()}
 * @param json whether its value is a JSON text, i.e. it is declared with {@code content} instead of
 *     {@code schema}
 * @param example the declared example, or the first of several
 */
public record ParameterSpec(
    String name,
    In in,
    boolean required,
    String style,
    boolean explode,
    Optional<String> schema,
    boolean json,
    Optional<JsonNode> example) {

  /** The part of a request that has a parameter. */
  public enum In {
    PATH,
    QUERY,
    HEADER,
    COOKIE;

    /**
     * Returns the name in OpenAPI, e.g. {@code query}, which is also the first element of a fault's
     * {@code loc}.
     */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
