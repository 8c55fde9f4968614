package floe.contracttests.mutation;

/** A mistake that a mutant makes. It may remember the traffic, so each run needs one of its own. */
interface Mutation {

  /** Sends a request to the real target. */
  interface Delegate {
    ProxiedResponse send(ProxiedRequest request);
  }

  /** Answers a request, with the mistake if it applies. */
  ProxiedResponse answer(ProxiedRequest request, Delegate delegate);

  /** No mistake: the tests have to accept the proxy itself. */
  Mutation NONE = (request, delegate) -> delegate.send(request);
}
