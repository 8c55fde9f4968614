package floe.steering;

import floe.api.sandbox.FaultEffect;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The effects by the field that asks for each. */
enum EffectKind {
  STATUS("status"),
  DELAY("delay"),
  STALL("stall_after_bytes"),
  RESET_REQUEST("reset_after_bytes"),
  TRUNCATE_RESPONSE("truncate_after_bytes"),
  RESET_RESPONSE("reset_response_after_bytes"),
  LOSE_RESPONSE("lose_response"),
  DROP_HEADER("drop_header"),
  CORRUPT_BYTE("corrupt_byte");

  private final String field;

  EffectKind(String field) {
    this.field = field;
  }

  /** Returns the name of the field. */
  String field() {
    return field;
  }

  /** Returns what the field is set to. */
  @Nullable
  Object value(FaultEffect effect) {
    return switch (this) {
      case STATUS -> effect.status();
      case DELAY -> effect.delay();
      case STALL -> effect.stallAfterBytes();
      case RESET_REQUEST -> effect.resetAfterBytes();
      case TRUNCATE_RESPONSE -> effect.truncateAfterBytes();
      case RESET_RESPONSE -> effect.resetResponseAfterBytes();
      case LOSE_RESPONSE -> effect.loseResponse();
      case DROP_HEADER -> effect.dropHeader();
      case CORRUPT_BYTE -> effect.corruptByte();
    };
  }

  /** Returns the kinds whose fields are set, in the order in which they are declared here. */
  static Set<EffectKind> of(FaultEffect effect) {
    Set<EffectKind> kinds = EnumSet.noneOf(EffectKind.class);
    for (EffectKind kind : values()) {
      if (kind.value(effect) != null) {
        kinds.add(kind);
      }
    }
    return kinds;
  }
}
