package floe.contracttests.client;

/** Carries requests to a target and brings back what it answers, without judging it. */
public interface Transport {

  /** Sends a request as it stands; redirects are not followed. */
  Exchange send(SentRequest request);
}
