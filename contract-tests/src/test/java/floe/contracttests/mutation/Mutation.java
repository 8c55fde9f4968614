package floe.contracttests.mutation;

/** One mistake. It may remember what passed by, so each run has one of its own. */
interface Mutation {

  /** Sends a request on to the real target. */
  interface Delegate {
    ProxiedResponse send(ProxiedRequest request);
  }

  /** Answers a request, wrongly now and then. */
  ProxiedResponse answer(ProxiedRequest request, Delegate delegate);

  /** No mistake at all: the suite has to be content with the proxy itself. */
  Mutation NONE = (request, delegate) -> delegate.send(request);
}
