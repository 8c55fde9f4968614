package floe.client;

import floe.api.sandbox.FaultEffect;
import floe.api.sandbox.FaultRule;
import floe.api.sandbox.FaultRuleCreate;
import java.time.Duration;
import java.util.UUID;

/**
 * A fault rule before it is added. Which requests it hits comes first; naming its effect adds it.
 * It fires once unless told otherwise. Bytes are counted in the body.
 */
public final class FaultRuleBuilder {
  private final FaultsClient faults;
  private final FaultRuleCreate.Builder rule = FaultRuleCreate.builder();

  FaultRuleBuilder(FaultsClient faults, String step) {
    this.faults = faults;
    rule.on(step);
  }

  /** Limits it to a part number, for {@code store:upload_part}. */
  public FaultRuleBuilder part(int number) {
    rule.part((long) number);
    return this;
  }

  /** Limits it to a file, for the steps of the store but {@code store:create_upload}. */
  public FaultRuleBuilder file(UUID id) {
    rule.fileId(id);
    return this;
  }

  /** Lets so many of the requests that it would hit pass first. */
  public FaultRuleBuilder skip(int requests) {
    rule.skip((long) requests);
    return this;
  }

  /** Lets it fire so many times. */
  public FaultRuleBuilder times(int number) {
    rule.times((long) number);
    return this;
  }

  /**
   * Lets it fire by chance and without end.
   *
   * @param probability above 0, at most 1
   * @param seed the same seed gives the same sequence
   */
  public FaultRuleBuilder probability(double probability, long seed) {
    rule.probability(probability).seed(seed);
    return this;
  }

  /** Answers with this status and does nothing. */
  public FaultRule status(int status) {
    return add(effect().status((long) status));
  }

  /**
   * Answers with this status and {@code Retry-After}, and does nothing.
   *
   * @param retryAfter of whole seconds
   */
  public FaultRule status(int status, Duration retryAfter) {
    return add(effect().status((long) status).retryAfter(retryAfter.toSeconds()));
  }

  /** Does everything, and answers this much later. */
  public FaultRule delay(Duration delay) {
    return add(effect().delay(delay.toString()));
  }

  /** Moves no byte for a while, of the request where it has a body, else of the answer. */
  public FaultRule stallAfter(long bytes, Duration duration) {
    return add(effect().stallAfterBytes(bytes)._for(duration.toString()));
  }

  /** Resets the connection while the request is read, and does nothing. */
  public FaultRule resetAfter(long bytes) {
    return add(effect().resetAfterBytes(bytes));
  }

  /** Ends the answer too early. */
  public FaultRule truncateAfter(long bytes) {
    return add(effect().truncateAfterBytes(bytes));
  }

  /** Resets the connection while the answer is written. */
  public FaultRule resetResponseAfter(long bytes) {
    return add(effect().resetResponseAfterBytes(bytes));
  }

  /** Does everything, and closes the connection without an answer. */
  public FaultRule loseResponse() {
    return add(effect().loseResponse(true));
  }

  /** Leaves a header out of the answer. */
  public FaultRule dropHeader(String name) {
    return add(effect().dropHeader(name));
  }

  /** Changes a byte of a download, counted from 0. */
  public FaultRule corruptByte(long position) {
    return add(effect().corruptByte(position));
  }

  private static FaultEffect.Builder effect() {
    return FaultEffect.builder();
  }

  private FaultRule add(FaultEffect.Builder effect) {
    return faults.add(rule.effect(effect.build()).build());
  }
}
