package floe.simulator.wire;

import java.io.IOException;
import java.io.InputStream;
import wiremock.jakarta.servlet.ReadListener;
import wiremock.jakarta.servlet.ServletInputStream;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletRequestWrapper;

/** A request with another body. */
final class ReplacedBody extends HttpServletRequestWrapper {
  private final ServletInputStream body;
  private final boolean answeredLater;

  /**
   * Replaces the body of a request.
   *
   * @param answeredLater whether WireMock may answer when its handler has returned
   */
  ReplacedBody(HttpServletRequest request, InputStream body, boolean answeredLater) {
    super(request);
    this.body = new Stream(body);
    this.answeredLater = answeredLater;
  }

  @Override
  public ServletInputStream getInputStream() {
    return body;
  }

  @Override
  public boolean isAsyncSupported() {
    return answeredLater && super.isAsyncSupported();
  }

  private static final class Stream extends ServletInputStream {
    private final InputStream bytes;
    private boolean finished;

    Stream(InputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() throws IOException {
      int next = bytes.read();
      finished = next < 0;
      return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = bytes.read(buffer, offset, length);
      finished = count < 0;
      return count;
    }

    @Override
    public boolean isFinished() {
      return finished;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("WireMock reads and waits");
    }
  }
}
