package floe.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import org.yaml.snakeyaml.LoaderOptions;

/** Reads JSON or YAML and sees to it that it is an OpenAPI document of the 3.0 or 3.1 line. */
final class DocumentReader {
  private static final ObjectMapper JSON = JsonMapper.builder()
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();
  private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder().loaderOptions(limits()).build());

  private DocumentReader() {}

  static JsonNode read(String name, byte[] bytes) {
    JsonNode document = parse(name, bytes);
    String version = document.path("openapi").asText();
    if (!version.startsWith("3.0") && !version.startsWith("3.1")) {
      throw new ContractException(name, "/openapi", version.isEmpty()
          ? "not an OpenAPI document: there is no version"
          : "OpenAPI " + version + " is not supported, only 3.0 and 3.1 are");
    }
    if (!document.path("paths").isObject() && !document.path("webhooks").isObject()) {
      throw new ContractException(name, "/paths", "there are no paths");
    }
    return document;
  }

  private static JsonNode parse(String name, byte[] bytes) {
    boolean json = looksLikeJson(bytes);
    try {
      return (json ? JSON : YAML).readTree(bytes);
    } catch (JsonProcessingException e) {
      String place = e.getLocation() == null
          ? ""
          : "line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
      String problem = e.getOriginalMessage().lines().findFirst().orElse("unreadable");
      throw new ContractException(name, place, "not " + (json ? "JSON" : "YAML") + ": " + problem);
    } catch (IOException e) {
      throw new ContractException(name, "", "unreadable: " + e.getMessage());
    }
  }

  private static boolean looksLikeJson(byte[] bytes) {
    for (byte b : bytes) {
      if (!Character.isWhitespace(b)) {
        return b == '{' || b == '[';
      }
    }
    return false;
  }

  private static LoaderOptions limits() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    options.setAllowDuplicateKeys(false);
    return options;
  }
}
