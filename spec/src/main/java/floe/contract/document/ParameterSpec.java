package floe.contract.document;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.Contract;
import java.util.Locale;
import java.util.Optional;

/**
 * A declared parameter of an operation.
 *
 * @param name as declared; compared without case in headers
 * @param in where it travels
 * @param required whether its absence is a fault
 * @param style how its value is written, e.g. {@code form} or {@code deepObject}; OpenAPI's default
 *     when undeclared
 * @param explode whether each item of an array or object is written apart
 * @param schema JSON pointer of its schema in {@link Contract#document()}
 * @param json whether its text is a JSON document (declared by {@code content} instead of
 *     {@code schema})
 * @param example the declared value or the first of several
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

  /** Where a parameter travels; {@link #text()} is the first element of a fault's {@code loc}. */
  public enum In {
    PATH,
    QUERY,
    HEADER,
    COOKIE;

    /** The word that OpenAPI and faults use, e.g. {@code query}. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
