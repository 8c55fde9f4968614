package floe.contract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads bytes as JSON (RFC 8259); whatever they are, it answers and never throws.
 *
 * <p>Of equal keys the last counts, and a byte order mark is skipped. Values nest at most {@value #MAX_DEPTH} deep, numbers
 * have at most {@value #MAX_DIGITS} digits, and a number too large for a double becomes the largest one.
 */
final class JsonText {
  static final int MAX_DEPTH = 500;
  static final int MAX_DIGITS = 4300;

  private static final JsonFactory FACTORY = JsonFactory.builder()
      .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
      .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
      .streamReadConstraints(StreamReadConstraints.builder()
          .maxNestingDepth(MAX_DEPTH)
          .maxNumberLength(MAX_DIGITS)
          .maxStringLength(Integer.MAX_VALUE)
          .maxNameLength(Integer.MAX_VALUE)
          .build())
      .build();
  private static final ObjectReader TREES =
      JsonMapper.builder(FACTORY).build().readerFor(JsonNode.class).with(new FiniteNumbers());

  private JsonText() {}

  static JsonBody read(byte[] bytes) {
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    if (decoder.decode(ByteBuffer.wrap(bytes), text, true).isError()) {
      return new JsonBody.Malformed(text.position(), "Invalid UTF-8");
    }
    text.flip();
    if (text.hasRemaining() && text.get(0) == '\uFEFF') {
      text.position(1);
    }
    return read(text.toString());
  }

  static JsonBody read(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      if (parser.nextToken() == null) {
        return new JsonBody.Malformed(text.length(), "Expecting value");
      }
      JsonNode value = TREES.readValue(parser);
      return parser.nextToken() == null
          ? new JsonBody.Parsed(value)
          : new JsonBody.Malformed((int) parser.currentTokenLocation().getCharOffset(), "Extra data");
    } catch (JsonProcessingException e) {
      return malformed(e, text.length());
    } catch (IOException e) {
      return new JsonBody.Malformed(0, "Unreadable");
    }
  }

  /** Jackson's own messages quote the text, which may hold a secret. */
  private static JsonBody.Malformed malformed(JsonProcessingException e, int length) {
    int offset = e.getLocation() == null ? 0 : (int) Math.max(0, e.getLocation().getCharOffset());
    if (e instanceof JsonEOFException) {
      return new JsonBody.Malformed(length, "Unexpected end");
    }
    if (e instanceof StreamConstraintsException) {
      return new JsonBody.Malformed(offset, "Nested too deeply, or a number with too many digits");
    }
    return new JsonBody.Malformed(offset, "Unexpected character");
  }
}
