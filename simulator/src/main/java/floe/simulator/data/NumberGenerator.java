package floe.simulator.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Generates numbers within the bounds of a schema, of a size that fits the field's name. */
final class NumberGenerator {
  private static final BigDecimal DEFAULT_SPAN = BigDecimal.valueOf(1000);

  private NumberGenerator() {}

  static JsonNode integer(JsonNode schema, String name, SeededRandom random) {
    BigDecimal step = step(schema, BigDecimal.ONE);
    BigDecimal low = low(schema, step);
    BigDecimal high = high(schema, step, low);
    BigDecimal value = pick(schema, name, low, high, random);
    BigDecimal aligned = value.divide(step, 0, RoundingMode.CEILING).multiply(step);
    if (aligned.compareTo(high) > 0) {
      aligned = value.divide(step, 0, RoundingMode.FLOOR).multiply(step);
    }
    return whole(aligned);
  }

  static JsonNode number(JsonNode schema, String name, SeededRandom random) {
    if (schema.has("multipleOf")
        && schema.path("multipleOf").decimalValue().stripTrailingZeros().scale() <= 0) {
      return integer(schema, name, random);
    }
    BigDecimal step = step(schema, new BigDecimal("0.01"));
    BigDecimal low = low(schema, step);
    BigDecimal high = high(schema, step, low);
    BigDecimal base = pick(schema, name, low, high, random);
    BigDecimal fine =
        base.add(step.multiply(BigDecimal.valueOf(random.nextInt(100)))).min(high);
    BigDecimal below = fine.divide(step, 0, RoundingMode.FLOOR).multiply(step);
    BigDecimal lowest = low.divide(step, 0, RoundingMode.CEILING).multiply(step);
    BigDecimal aligned = below.max(lowest);
    return DecimalNode.valueOf(aligned.compareTo(high) > 0 ? low : aligned);
  }

  private static BigDecimal step(JsonNode schema, BigDecimal defaultStep) {
    BigDecimal step = schema.path("multipleOf").isNumber()
        ? schema.path("multipleOf").decimalValue()
        : defaultStep;
    return step.signum() > 0 ? step : defaultStep;
  }

  private static BigDecimal low(JsonNode schema, BigDecimal step) {
    BigDecimal low = null;
    if (schema.path("minimum").isNumber()) {
      low = schema.path("minimum").decimalValue();
    }
    if (schema.path("exclusiveMinimum").isNumber()) {
      BigDecimal above = schema.path("exclusiveMinimum").decimalValue().add(step);
      low = low == null ? above : low.max(above);
    }
    if (low != null) {
      return low;
    }
    BigDecimal high = bound(schema);
    return high != null && high.signum() <= 0 ? high.subtract(DEFAULT_SPAN) : BigDecimal.ZERO;
  }

  private static BigDecimal high(JsonNode schema, BigDecimal step, BigDecimal low) {
    BigDecimal high = bound(schema);
    if (schema.path("exclusiveMaximum").isNumber()) {
      BigDecimal below = schema.path("exclusiveMaximum").decimalValue().subtract(step);
      high = high == null ? below : high.min(below);
    }
    return high == null
        ? low.max(BigDecimal.ZERO).add(BigDecimal.valueOf(1_000_000_000))
        : high.max(low);
  }

  private static @Nullable BigDecimal bound(JsonNode schema) {
    return schema.path("maximum").isNumber() ? schema.path("maximum").decimalValue() : null;
  }

  /** Returns a whole number between the bounds, as small as the field's name suggests. */
  private static BigDecimal pick(
      JsonNode schema, String field, BigDecimal low, BigDecimal high, SeededRandom random) {
    String name = field.toLowerCase(Locale.ROOT);
    long from = 1;
    long to = 1000;
    if (name.equals("size") || name.contains("bytes")) {
      from = 40_000;
      to = 40_000_000;
    } else if (name.contains("amount") || name.contains("price") || name.contains("cents")) {
      from = 500;
      to = 20_000;
    } else if (name.contains("year")) {
      from = 2024;
      to = 2030;
    } else if (name.equals("id") || name.endsWith("_id")) {
      from = 10_000;
      to = 90_000_000;
    } else if (name.contains("created")
        || name.endsWith("_at")
        || schema.path("format").asText().equals("unix-time")) {
      from = 1_767_600_000;
      to = 1_785_000_000;
    } else if (name.contains("count") || name.contains("number") || name.contains("position")) {
      to = 40;
    }
    BigDecimal start = low.max(BigDecimal.valueOf(from)).min(high);
    BigDecimal end = high.min(BigDecimal.valueOf(to)).max(start);
    long width = end.subtract(start).min(BigDecimal.valueOf(Integer.MAX_VALUE)).longValue();
    return start.add(BigDecimal.valueOf(random.between(0, width)));
  }

  private static JsonNode whole(BigDecimal value) {
    try {
      long exact = value.longValueExact();
      return exact == (int) exact ? IntNode.valueOf((int) exact) : LongNode.valueOf(exact);
    } catch (ArithmeticException e) {
      return DecimalNode.valueOf(value);
    }
  }
}
