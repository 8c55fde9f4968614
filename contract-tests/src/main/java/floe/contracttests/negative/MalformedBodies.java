package floe.contracttests.negative;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contracttests.client.JsonNodes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes bodies that no JSON library would write. */
final class MalformedBodies {
  private static final int TOO_DEEP = 5_000;

  private MalformedBodies() {}

  static List<MalformedBody> of(JsonNode valid) {
    byte[] body = JsonNodes.bytes(valid);
    String text = new String(body, StandardCharsets.UTF_8);
    List<MalformedBody> bodies = new ArrayList<>();
    bodies.add(refused("cut off", Arrays.copyOf(body, body.length / 2)));
    bodies.add(refused("trailing text", utf8(text + "x")));
    bodies.add(refused("not JSON", utf8("name=a&size=1")));
    bodies.add(refused("XML", utf8("<file/>")));
    bodies.add(refused("only white space", utf8("  \r\n")));
    bodies.add(refused("unquoted name", utf8("{name: 1}")));
    bodies.add(refused("NaN", utf8("{\"size\": NaN}")));
    bodies.add(refused("broken UTF-8", broken(text)));
    bodies.add(refused("nested too deeply", utf8("[".repeat(TOO_DEEP))));
    bodies.add(new MalformedBody(
        "lone surrogate in an unknown field",
        utf8(text.replaceFirst("\\{", "{\"u\":\"\\\\ud800\",")),
        false));
    bodies.add(new MalformedBody("byte order mark", utf8("\ufeff" + text), false));
    bodies.add(new MalformedBody(
        "number of a thousand digits",
        utf8(text.replaceFirst("\\{", "{\"u\":" + "9".repeat(1000) + ",")),
        false));
    if (valid.path("name").isTextual()) {
      bodies.add(refused(
          "lone surrogate in the name",
          utf8(text.replaceFirst("\"name\":\"[^\"]*\"", "\"name\":\"a\\\\ud800b\""))));
    }
    return bodies;
  }

  private static MalformedBody refused(String name, byte[] bytes) {
    return new MalformedBody(name, bytes, true);
  }

  private static byte[] broken(String text) {
    byte[] bytes = utf8(text.replaceFirst("\\{", "{\"u\":\"??\","));
    int at = text.indexOf('{') + 6;
    bytes[at] = (byte) 0xc3;
    bytes[at + 1] = (byte) 0x28;
    return bytes;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
