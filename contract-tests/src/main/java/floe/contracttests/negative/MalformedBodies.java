package floe.contracttests.negative;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.model.FileContent;
import floe.contracttests.model.StateMachineRun;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Bodies that no JSON library would write. */
final class MalformedBodies {
  private static final int TOO_DEEP = 5_000;

  private MalformedBodies() {}

  /**
   * Bytes to send.
   *
   * @param refused whether they have to be refused; otherwise a success is as good
   */
  @SuppressWarnings("ArrayRecordComponent") // sent, never compared
  record Raw(String name, byte[] bytes, boolean refused) {

    void judge(Exchange answer) {
      if (refused || answer.status() / 100 != 2) {
        StateMachineRun.expectError(422, "RequestValidationError", answer);
      }
    }
  }

  static List<Raw> of(JsonNode valid) {
    byte[] body = JsonNodes.bytes(valid);
    String text = new String(body, StandardCharsets.UTF_8);
    List<Raw> raw = new ArrayList<>();
    raw.add(refused("cut off", Arrays.copyOf(body, body.length / 2)));
    raw.add(refused("trailing text", FileContent.utf8(text + "x")));
    raw.add(refused("not JSON", FileContent.utf8("name=a&size=1")));
    raw.add(refused("XML", FileContent.utf8("<file/>")));
    raw.add(refused("only white space", FileContent.utf8("  \r\n")));
    raw.add(refused("unquoted name", FileContent.utf8("{name: 1}")));
    raw.add(refused("NaN", FileContent.utf8("{\"size\": NaN}")));
    raw.add(refused("broken UTF-8", broken(text)));
    raw.add(refused("nested too deeply", FileContent.utf8("[".repeat(TOO_DEEP))));
    raw.add(new Raw(
        "lone surrogate in an unknown field",
        FileContent.utf8(text.replaceFirst("\\{", "{\"u\":\"\\\\ud800\",")),
        false));
    raw.add(new Raw("byte order mark", FileContent.utf8("\ufeff" + text), false));
    raw.add(new Raw(
        "number of a thousand digits",
        FileContent.utf8(text.replaceFirst("\\{", "{\"u\":" + "9".repeat(1000) + ",")),
        false));
    if (valid.path("name").isTextual()) {
      raw.add(refused(
          "lone surrogate in the name",
          FileContent.utf8(text.replaceFirst("\"name\":\"[^\"]*\"", "\"name\":\"a\\\\ud800b\""))));
    }
    return raw;
  }

  private static Raw refused(String name, byte[] bytes) {
    return new Raw(name, bytes, true);
  }

  private static byte[] broken(String text) {
    byte[] bytes = FileContent.utf8(text.replaceFirst("\\{", "{\"u\":\"??\","));
    int at = text.indexOf('{') + 6;
    bytes[at] = (byte) 0xc3;
    bytes[at + 1] = (byte) 0x28;
    return bytes;
  }
}
