package floe.contracttests.client;

/** Sends requests and returns the answers, unchecked. */
public interface Transport {

  /** Sends a request; redirects are not followed. */
  Exchange send(SentRequest request);

  /** Returns a request as it goes out, for clients that send it by other means. */
  default SentRequest outgoing(SentRequest request) {
    return request;
  }
}
