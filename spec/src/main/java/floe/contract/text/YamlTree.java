package floe.contract.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Builds a tree from YAML. Supports what OpenAPI documents use: the types of JSON in YAML 1.2,
 * anchors and merge keys (OpenAPI 3.1, format).
 */
public final class YamlTree {
  private static final int MAX_ALIASES = 10_000;
  private static final int MAX_DEPTH = 500;
  private static final int MAX_NODES = 10_000_000;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private int nodeCount;

  private YamlTree() {}

  /**
   * Returns the tree of a YAML document.
   *
   * @throws YAMLException when the text is not YAML, has a cycle of aliases, or expands to more
   *     than ten million nodes
   */
  public static JsonNode read(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    options.setMaxAliasesForCollections(MAX_ALIASES);
    options.setNestingDepthLimit(MAX_DEPTH);
    options.setAllowDuplicateKeys(false);
    DumperOptions unused = new DumperOptions();
    Yaml yaml = new Yaml(
        new SafeConstructor(options), new Representer(unused), unused, options, new JsonTypes());
    Object value = yaml.load(text);
    return new YamlTree().node(value, 0);
  }

  private JsonNode node(@Nullable Object value, int depth) {
    if (depth > MAX_DEPTH || ++nodeCount > MAX_NODES) {
      throw new YAMLException("aliases make the document endless or too large");
    }
    if (value instanceof Map<?, ?> map) {
      ObjectNode object = NODES.objectNode();
      map.forEach((key, child) -> object.set(String.valueOf(key), node(child, depth + 1)));
      return object;
    }
    if (value instanceof Iterable<?> list) {
      ArrayNode array = NODES.arrayNode();
      list.forEach(child -> array.add(node(child, depth + 1)));
      return array;
    }
    return scalar(value);
  }

  private static JsonNode scalar(@Nullable Object value) {
    if (value == null) {
      return NODES.nullNode();
    }
    if (value instanceof Boolean truth) {
      return NODES.booleanNode(truth);
    }
    if (value instanceof Integer number) {
      return NODES.numberNode(number.intValue());
    }
    if (value instanceof Long number) {
      return NODES.numberNode(number.longValue());
    }
    if (value instanceof BigInteger number) {
      return NODES.numberNode(number);
    }
    return value instanceof Double number
        ? JsonTree.finiteNumber(number)
        : NODES.textNode(value.toString());
  }

  /** Recognizes the types of JSON only: dates, and words such as {@code yes}, are strings. */
  private static final class JsonTypes extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.MERGE, Pattern.compile("<<"), "<");
      addImplicitResolver(Tag.NULL, Pattern.compile("~|null|Null|NULL"), "~nN");
      addImplicitResolver(Tag.NULL, Pattern.compile(""), null);
      addImplicitResolver(Tag.BOOL, Pattern.compile("true|True|TRUE|false|False|FALSE"), "tTfF");
      addImplicitResolver(Tag.INT, Pattern.compile("-?(0|[1-9][0-9]*)"), "-0123456789");
      addImplicitResolver(
          Tag.FLOAT,
          Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]*)?([eE][-+]?[0-9]+)?"),
          "-0123456789");
    }
  }
}
