package floe.simulator.wire;

import com.github.tomakehurst.wiremock.http.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wiremock.jakarta.servlet.ServletOutputStream;
import wiremock.jakarta.servlet.WriteListener;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.jakarta.servlet.http.HttpServletResponseWrapper;

/** Keeps what WireMock answers, and sends nothing. */
final class CapturedResponse extends HttpServletResponseWrapper {
  private static final String CONTENT_LENGTH = "Content-Length";
  private static final String CONTENT_TYPE = "Content-Type";

  private final List<Map.Entry<String, String>> headers = new ArrayList<>();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private int status = SC_OK;
  private boolean sent;

  CapturedResponse(HttpServletResponse response) {
    super(response);
  }

  /** Checks whether WireMock has ended the exchange by itself: by a fault of a user's stub. */
  boolean isSent() {
    return sent;
  }

  /** Returns the headers in order, without the length. */
  List<Map.Entry<String, String>> headers() {
    return headers;
  }

  byte[] body() {
    return body.toByteArray();
  }

  @Override
  public int getStatus() {
    return status;
  }

  @Override
  public void setStatus(int code) {
    status = code;
  }

  @Override
  public void addHeader(String name, @Nullable String value) {
    if (name.equals(Fault.class.getName())) {
      sent = true;
    } else if (value != null && !name.equalsIgnoreCase(CONTENT_LENGTH)) {
      headers.add(Map.entry(name, value));
    }
  }

  @Override
  public void setHeader(String name, @Nullable String value) {
    headers.removeIf(header -> header.getKey().equalsIgnoreCase(name));
    addHeader(name, value);
  }

  @Override
  public @Nullable String getHeader(String name) {
    return headers.stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  @Override
  public boolean containsHeader(String name) {
    return getHeader(name) != null;
  }

  @Override
  public void setContentType(@Nullable String type) {
    setHeader(CONTENT_TYPE, type);
  }

  /** The length is that of the body. */
  @Override
  public void setContentLength(int length) {}

  @Override
  public void setContentLengthLong(long length) {}

  @Override
  public void sendError(int code) throws IOException {
    sent = true;
    super.sendError(code);
  }

  @Override
  public void flushBuffer() {}

  @Override
  public PrintWriter getWriter() {
    return new PrintWriter(body, true, StandardCharsets.UTF_8);
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return new ServletOutputStream() {
      @Override
      public void write(int b) {
        body.write(b);
      }

      @Override
      public void write(byte[] bytes, int offset, int count) {
        body.write(bytes, offset, count);
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setWriteListener(WriteListener listener) {
        throw new UnsupportedOperationException("WireMock writes and waits");
      }
    };
  }
}
