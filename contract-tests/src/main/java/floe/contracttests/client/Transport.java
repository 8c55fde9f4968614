package floe.contracttests.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;

/** Sends requests and returns the answers, unchecked. */
public interface Transport {

  /** Sends a request; redirects are not followed. */
  Exchange send(SentRequest request);

  /**
   * Waits for what another client gets for a request.
   *
   * @param sending sends the request
   * @throws UncheckedIOException when nothing comes
   */
  default <T> T await(SentRequest request, Callable<T> sending) {
    try {
      return sending.call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns a request as it goes out, for clients that send it by other means. */
  default SentRequest outgoing(SentRequest request) {
    return request;
  }
}
