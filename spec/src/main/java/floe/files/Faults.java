package floe.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import floe.api.ValidationError;
import floe.contract.message.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the faults that no schema can state, and writes faults as the contract shows them. */
final class Faults {

  private static final String VALUE_ERROR = "value_error";

  private Faults() {}

  static Fault valueError(List<Object> loc, String msg, String input) {
    return Fault.of(VALUE_ERROR, loc, msg, TextNode.valueOf(input));
  }

  static Fault valueError(List<Object> loc, String msg, UUID input) {
    return valueError(loc, msg, input.toString());
  }

  static Fault valueError(List<Object> loc, String msg, long input) {
    return Fault.of(VALUE_ERROR, loc, msg, LongNode.valueOf(input));
  }

  /** Makes the fault of a value that is absent or null and must not be. */
  static Fault nullValue(List<Object> loc, String msg) {
    return Fault.of(VALUE_ERROR, loc, msg, NullNode.getInstance());
  }

  static Fault missing(List<Object> loc, String msg) {
    return Fault.of("missing", loc, msg, NullNode.getInstance());
  }

  static ValidationError toValidationError(Fault fault) {
    Map<String, Object> ctx = fault.ctx().isEmpty() ? null : fault.ctx();
    return ValidationError.builder()
        .type(fault.type())
        .loc(fault.loc())
        .msg(fault.msg())
        .input(fault.input().map(Faults::toPlain).orElse(null))
        .ctx(ctx)
        .build();
  }

  /** The records of the contract hold values of any type as maps, lists, texts and numbers. */
  private static @Nullable Object toPlain(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT, POJO -> {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        node.properties().forEach(field -> object.put(field.getKey(), toPlain(field.getValue())));
        yield object;
      }
      case ARRAY -> {
        List<@Nullable Object> array = new ArrayList<>(node.size());
        node.forEach(item -> array.add(toPlain(item)));
        yield array;
      }
      case NUMBER -> node.numberValue();
      case BOOLEAN -> node.booleanValue();
      case STRING, BINARY -> node.asText();
      case NULL, MISSING -> null;
    };
  }
}
