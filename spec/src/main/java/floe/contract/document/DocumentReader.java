package floe.contract.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.text.JsonTree;
import floe.contract.text.YamlTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads JSON or YAML and checks that it is an OpenAPI 3.0 or 3.1 document. */
public final class DocumentReader {
  private static final JsonFactory JSON = JsonFactory.builder()
      .streamReadConstraints(
          StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
      .build();

  private DocumentReader() {}

  /**
   * Returns the document as a tree.
   *
   * @param name the name of the document in error messages
   * @throws ContractException when it is not JSON, YAML or an OpenAPI 3.0 or 3.1 document
   */
  public static JsonNode read(String name, byte[] content) {
    byte[] bytes = withoutByteOrderMark(content);
    JsonNode document = looksLikeJson(bytes) ? json(name, bytes) : yaml(name, bytes);
    if (!document.isObject()) {
      throw new ContractException(name, "", "not an OpenAPI document: not an object");
    }
    String version = document.path("openapi").asText();
    if (!version.startsWith("3.0") && !version.startsWith("3.1")) {
      throw new ContractException(
          name,
          "/openapi",
          version.isEmpty()
              ? "not an OpenAPI document: there is no version"
              : "OpenAPI " + version + " is not supported, only 3.0 and 3.1 are");
    }
    if (!document.path("paths").isObject()) {
      throw new ContractException(name, "/paths", "there are no paths");
    }
    return document;
  }

  private static JsonNode json(String name, byte[] bytes) {
    try (JsonParser parser = JSON.createParser(bytes)) {
      parser.nextToken();
      JsonNode document = JsonTree.read(parser);
      if (parser.nextToken() != null) {
        throw new ContractException(
            name, position(parser.currentTokenLocation()), "not JSON: there is more after its end");
      }
      return document;
    } catch (JsonProcessingException e) {
      throw new ContractException(
          name, position(e.getLocation()), "not JSON: " + firstLine(e.getOriginalMessage()));
    } catch (IOException e) {
      throw new ContractException(name, "", "not JSON: " + firstLine(e.getMessage()));
    }
  }

  private static JsonNode yaml(String name, byte[] bytes) {
    try {
      return YamlTree.read(new String(bytes, StandardCharsets.UTF_8));
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      String position =
          mark == null ? "" : "line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1);
      throw new ContractException(name, position, "not YAML: " + firstLine(e.getProblem()));
    } catch (YAMLException e) {
      throw new ContractException(name, "", "not YAML: " + firstLine(e.getMessage()));
    }
  }

  /** Returns the bytes without the byte order mark that some editors write first. */
  private static byte[] withoutByteOrderMark(byte[] bytes) {
    boolean marked = bytes.length > 2
        && bytes[0] == (byte) 0xef
        && bytes[1] == (byte) 0xbb
        && bytes[2] == (byte) 0xbf;
    return marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
  }

  private static String position(@Nullable JsonLocation location) {
    return location == null
        ? ""
        : "line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  private static boolean looksLikeJson(byte[] bytes) {
    for (byte b : bytes) {
      if (!Character.isWhitespace(b)) {
        return b == '{' || b == '[';
      }
    }
    return false;
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "unreadable" : message.lines().findFirst().orElse("unreadable");
  }
}
