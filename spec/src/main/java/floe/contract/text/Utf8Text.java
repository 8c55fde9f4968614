package floe.contract.text;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes of UTF-8 that are decoded piece by piece, so that a long text is never in memory twice. */
final class Utf8Text {
  private static final int BUFFER_CHARS = 8192;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final byte[] bytes;
  private final int start;
  private final int length;
  private final boolean valid;

  private Utf8Text(byte[] bytes) {
    this.bytes = bytes;
    this.start = startsWithByteOrderMark(bytes) ? BYTE_ORDER_MARK.length : 0;
    CharsetDecoder decoder =
        StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    CharBuffer piece = CharBuffer.allocate(BUFFER_CHARS);
    ByteBuffer all = ByteBuffer.wrap(bytes, start, bytes.length - start);
    int chars = 0;
    CoderResult result = CoderResult.OVERFLOW;
    while (result.isOverflow()) {
      result = decoder.decode(all, piece, true);
      chars += piece.position();
      piece.clear();
    }
    this.length = chars;
    this.valid = !result.isError();
  }

  /** Checks bytes; a byte order mark at their start does not belong to the text. */
  static Utf8Text of(byte[] bytes) {
    return new Utf8Text(bytes);
  }

  private static boolean startsWithByteOrderMark(byte[] bytes) {
    return bytes.length >= BYTE_ORDER_MARK.length
        && bytes[0] == BYTE_ORDER_MARK[0]
        && bytes[1] == BYTE_ORDER_MARK[1]
        && bytes[2] == BYTE_ORDER_MARK[2];
  }

  /** Returns whether all bytes are UTF-8. */
  boolean isValid() {
    return valid;
  }

  /** Returns the number of characters, or of those before the first byte that is not UTF-8. */
  int length() {
    return length;
  }

  Reader reader() {
    return new InputStreamReader(
        new ByteArrayInputStream(bytes, start, bytes.length - start), StandardCharsets.UTF_8);
  }
}
