package floe.contract.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Parses JSON (RFC 8259). Never throws, whatever the input is.
 *
 * <p>If a name occurs more than once in an object, the last value is kept. A byte order mark is
 * skipped. Arrays and objects may be nested {@value #MAX_DEPTH} levels deep, and numbers may have
 * {@value #MAX_DIGITS} digits. A number with a fraction or an exponent that is too large for a
 * double becomes the largest double.
 */
public final class JsonText {
  /** The maximum depth of nested arrays and objects. */
  public static final int MAX_DEPTH = 500;

  /** The maximum number of digits of a number. */
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

  private JsonText() {}

  /** Parses UTF-8 bytes. */
  public static JsonBody read(byte[] bytes) {
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    if (decoder.decode(ByteBuffer.wrap(bytes), text, true).isError()) {
      return new JsonBody.Malformed(text.position(), "Invalid UTF-8");
    }
    text.flip();
    if (text.hasRemaining() && text.get(0) == '\uFEFF') {
      text.position(1);
    }
    return read(text.toString());
  }

  /** Parses a text. */
  public static JsonBody read(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      if (parser.nextToken() == null) {
        return new JsonBody.Malformed(text.length(), "Expecting value");
      }
      JsonNode value = JsonTree.read(parser);
      int rest = skipWhitespace(text, (int) parser.currentLocation().getCharOffset());
      return rest == text.length()
          ? new JsonBody.Parsed(value)
          : new JsonBody.Malformed(rest, "Extra data");
    } catch (JsonEOFException e) {
      return new JsonBody.Malformed(text.length(), "Unexpected end");
    } catch (StreamConstraintsException e) {
      return new JsonBody.Malformed(0, "Nested too deeply, or a number with too many digits");
    } catch (JsonProcessingException e) {
      // the message of the exception quotes the text, which may hold a secret
      return new JsonBody.Malformed(
          (int) Math.max(0, e.getLocation().getCharOffset()), "Unexpected character");
    } catch (IOException e) {
      return new JsonBody.Malformed(0, "Unreadable");
    }
  }

  /** Returns the index of the first character at or after an index that is not white space. */
  private static int skipWhitespace(String text, int from) {
    int end = from;
    while (end < text.length() && " \t\r\n".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }
}
