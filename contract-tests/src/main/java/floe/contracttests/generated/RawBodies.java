package floe.contracttests.generated;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Bodies that no JSON library would write. */
final class RawBodies {
  private static final int TOO_DEEP = 5_000;

  private RawBodies() {}

  /**
   * Bytes to send.
   *
   * @param refused whether they have to be refused; otherwise a success is as good
   */
  @SuppressWarnings("ArrayRecordComponent") // sent, never compared
  record Raw(String name, byte[] bytes, boolean refused) {

    void judge(Exchange answer) {
      if (refused || answer.status() / 100 != 2) {
        Walk.expectError(422, "RequestValidationError", answer);
      }
    }
  }

  static List<Raw> of(JsonNode valid) {
    byte[] body = Json.bytes(valid);
    String text = new String(body, StandardCharsets.UTF_8);
    List<Raw> raw = new ArrayList<>();
    raw.add(refused("cut off", Arrays.copyOf(body, body.length / 2)));
    raw.add(refused("trailing text", Content.utf8(text + "x")));
    raw.add(refused("not JSON", Content.utf8("name=a&size=1")));
    raw.add(refused("XML", Content.utf8("<file/>")));
    raw.add(refused("only white space", Content.utf8("  \r\n")));
    raw.add(refused("unquoted name", Content.utf8("{name: 1}")));
    raw.add(refused("NaN", Content.utf8("{\"size\": NaN}")));
    raw.add(refused("broken UTF-8", broken(text)));
    raw.add(refused("nested too deeply", Content.utf8("[".repeat(TOO_DEEP))));
    raw.add(new Raw(
        "lone surrogate in an unknown field",
        Content.utf8(text.replaceFirst("\\{", "{\"u\":\"\\\\ud800\",")),
        false));
    raw.add(new Raw("byte order mark", Content.utf8("\ufeff" + text), false));
    raw.add(new Raw(
        "number of a thousand digits",
        Content.utf8(text.replaceFirst("\\{", "{\"u\":" + "9".repeat(1000) + ",")),
        false));
    if (valid.path("name").isTextual()) {
      raw.add(refused(
          "lone surrogate in the name",
          Content.utf8(text.replaceFirst("\"name\":\"[^\"]*\"", "\"name\":\"a\\\\ud800b\""))));
    }
    return raw;
  }

  private static Raw refused(String name, byte[] bytes) {
    return new Raw(name, bytes, true);
  }

  private static byte[] broken(String text) {
    byte[] bytes = Content.utf8(text.replaceFirst("\\{", "{\"u\":\"??\","));
    int at = text.indexOf('{') + 6;
    bytes[at] = (byte) 0xc3;
    bytes[at + 1] = (byte) 0x28;
    return bytes;
  }
}
