package floe.contracttests.client;

/** Sends requests and returns the answers, unchecked. */
public interface Transport {

  /** Sends a request unchanged; redirects are not followed. */
  Exchange send(SentRequest request);
}
