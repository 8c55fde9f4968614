package floe.server.storage.embedded;

import floe.steering.journal.RequestId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.gaul.shaded.org.eclipse.jetty.http.HttpHeader;
import org.gaul.shaded.org.eclipse.jetty.http.HttpStatus;
import org.gaul.shaded.org.eclipse.jetty.server.Request;
import org.gaul.shaded.org.eclipse.jetty.server.Response;
import org.gaul.shaded.org.eclipse.jetty.server.handler.ErrorHandler;
import org.gaul.shaded.org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Writes the errors of requests that Jetty refuses before they reach the engine, in the format of
 * S3.
 */
final class StoreErrors extends ErrorHandler {
  private static final String BODY = """
      <?xml version="1.0" encoding="UTF-8"?>
      <Error><Code>%s</Code><Message>%s</Message></Error>""";

  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    String code = HttpStatus.isServerError(status) ? "InternalError" : "InvalidRequest";
    byte[] body =
        BODY.formatted(code, HttpStatus.getMessage(status)).getBytes(StandardCharsets.UTF_8);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/xml");
    response.getHeaders().put(HttpHeader.CONNECTION, "close");
    if (!response.getHeaders().contains(RequestId.HEADER)) {
      String id = RequestId.of(request.getHeaders().getValuesList(RequestId.HEADER));
      response.getHeaders().put(RequestId.HEADER, id);
    }
    response.write(true, ByteBuffer.wrap(body), callback);
  }
}
