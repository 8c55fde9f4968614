package floe.steering;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The steps of the store that a rule may name. */
public enum StoreFaultStep {
  /** A client sends a part. */
  UPLOAD_PART("store:upload_part"),
  /** A client reads an object. */
  GET_OBJECT("store:get_object"),
  /** The engine itself starts an upload. */
  CREATE_UPLOAD("store:create_upload"),
  /** The engine itself joins the parts of an upload. */
  COMPLETE("store:complete");

  private final String id;

  StoreFaultStep(String id) {
    this.id = id;
  }

  /** Returns the name that a rule calls it by. */
  public String id() {
    return id;
  }

  /** Returns the effects that it can have. */
  Set<EffectKind> effects() {
    return switch (this) {
      case UPLOAD_PART ->
        EnumSet.of(
            EffectKind.STATUS,
            EffectKind.DELAY,
            EffectKind.STALL,
            EffectKind.RESET_REQUEST,
            EffectKind.LOSE_RESPONSE,
            EffectKind.DROP_HEADER);
      case GET_OBJECT -> EnumSet.complementOf(EnumSet.of(EffectKind.RESET_REQUEST));
      case CREATE_UPLOAD -> EnumSet.of(EffectKind.STATUS, EffectKind.DELAY);
      case COMPLETE -> EnumSet.of(EffectKind.STATUS, EffectKind.DELAY, EffectKind.LOSE_RESPONSE);
    };
  }

  /** Returns whether its requests say which part they are about. */
  boolean hasPart() {
    return this == UPLOAD_PART;
  }

  /** Returns whether its requests are about a file whose id a client can know. */
  boolean hasFile() {
    return this != CREATE_UPLOAD;
  }

  /** Returns the step of a name. */
  static Optional<StoreFaultStep> of(String id) {
    return Arrays.stream(values()).filter(step -> step.id.equals(id)).findFirst();
  }
}
