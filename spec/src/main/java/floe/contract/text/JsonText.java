package floe.contract.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;

/**
 * Parses JSON (RFC 8259). Never throws, whatever the input is.
 *
 * <p>If a name occurs more than once in an object, the last value is kept. A byte order mark is
 * skipped. Arrays and objects may be nested {@value #MAX_DEPTH} levels deep, numbers may have
 * {@value #MAX_DIGITS} digits, and names of fields {@value #MAX_NAME_LENGTH} characters. A number
 * with a fraction or an exponent that is too large for a double becomes the largest double.
 */
public final class JsonText {
  /** The maximum depth of nested arrays and objects. */
  public static final int MAX_DEPTH = 500;

  /** The maximum number of digits of a number. */
  static final int MAX_DIGITS = 4300;

  /** The maximum number of characters of the name of a field. */
  private static final int MAX_NAME_LENGTH = 50_000;

  /**
   * Names are not looked up in the parser's table of symbols, because names that a client has
   * chosen to have one hash would make it slow or fail.
   */
  private static final JsonFactory FACTORY = JsonFactory.builder()
      .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
      .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
      .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
      .streamReadConstraints(StreamReadConstraints.builder()
          .maxNestingDepth(MAX_DEPTH)
          .maxNumberLength(MAX_DIGITS)
          .maxStringLength(Integer.MAX_VALUE)
          .maxNameLength(MAX_NAME_LENGTH)
          .build())
      .build();

  private JsonText() {}

  /** Parses UTF-8 bytes. */
  public static JsonBody read(byte[] bytes) {
    return read(bytes, Integer.MAX_VALUE);
  }

  /**
   * Parses UTF-8 bytes.
   *
   * @param maxValues how many values the text may have; each object, array, text, number, boolean
   *     and null counts. Reading ends at the first value too many, so that a text of empty objects
   *     does not need a hundred times its size
   */
  public static JsonBody read(byte[] bytes, int maxValues) {
    Utf8Text text = Utf8Text.of(bytes);
    return text.isValid()
        ? parse(text.reader(), text.length(), maxValues)
        : new JsonBody.Malformed(text.length(), "Invalid UTF-8");
  }

  /** Parses a text. */
  public static JsonBody read(String text) {
    return parse(new StringReader(text), text.length(), Integer.MAX_VALUE);
  }

  private static JsonBody parse(Reader reader, int length, int maxValues) {
    try (JsonParser parser = FACTORY.createParser(reader)) {
      if (parser.nextToken() == null) {
        return new JsonBody.Malformed(length, "Expecting value");
      }
      JsonNode value = JsonTree.read(parser, maxValues);
      StringWriter buffered = new StringWriter();
      parser.releaseBuffered(buffered);
      int extra = countFromFirstVisible(new StringReader(buffered.toString()), reader);
      return extra == 0
          ? new JsonBody.Parsed(value)
          : new JsonBody.Malformed(length - extra, "Extra data");
    } catch (JsonEOFException e) {
      return new JsonBody.Malformed(length, "Unexpected end");
    } catch (JsonTree.TooManyValuesException e) {
      return new JsonBody.Malformed(0, "More than %d values".formatted(maxValues));
    } catch (StreamConstraintsException e) {
      return new JsonBody.Malformed(0, "Nested too deeply, or a name or a number that is too long");
    } catch (JsonProcessingException e) {
      // the message of the exception quotes the text, which may hold a secret
      return new JsonBody.Malformed(
          (int) Math.max(0, e.getLocation().getCharOffset()), "Unexpected character");
    } catch (IOException e) {
      return new JsonBody.Malformed(0, "Unreadable");
    }
  }

  /** Returns how many characters come from the first that is not white space to the end. */
  private static int countFromFirstVisible(Reader first, Reader second) throws IOException {
    int count = 0;
    for (Reader reader : List.of(first, second)) {
      for (int c = reader.read(); c >= 0; c = reader.read()) {
        if (count > 0 || " \t\r\n".indexOf(c) < 0) {
          count++;
        }
      }
    }
    return count;
  }
}
