package floe.contracttests.mutation;

/** One mistake. It may remember what passed by, so each run has one of its own. */
interface Mutation {

  /** Sends a request on to the real target. */
  interface Onward {
    ProxiedResponse send(ProxiedRequest call);
  }

  /** Answers a request, wrongly now and then. */
  ProxiedResponse answer(ProxiedRequest call, Onward onward);

  /** No mistake at all: the suite has to be content with the proxy itself. */
  Mutation NONE = (call, onward) -> onward.send(call);
}
