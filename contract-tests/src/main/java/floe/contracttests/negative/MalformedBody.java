package floe.contracttests.negative;

import static floe.contracttests.check.ExchangeAssertions.assertError;

import floe.contracttests.client.Exchange;

/**
 * The bytes of a body that no JSON library would write.
 *
 * @param name what is wrong or unusual about it
 * @param mustBeRefused whether it has to be refused; otherwise a success is accepted too
 */
@SuppressWarnings("ArrayRecordComponent") // sent, never compared
record MalformedBody(String name, byte[] bytes, boolean mustBeRefused) {

  /**
   * Checks what it was answered with.
   *
   * @throws AssertionError when that is neither a 422 nor an accepted success
   */
  void check(Exchange answer) {
    if (mustBeRefused || answer.status() / 100 != 2) {
      assertError(422, "RequestValidationError", answer);
    }
  }
}
