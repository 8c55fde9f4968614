package floe.steering.journal;

import floe.api.HTTPValidationError;
import floe.api.ValidationError;
import floe.api.sandbox.Refusal;
import floe.api.sandbox.RefusalFault;
import floe.api.sandbox.ScopeFault;
import floe.api.sandbox.SignatureFault;
import floe.api.sandbox.TokenFault;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Words the reasons of refusals for the journal: masked, and of a bounded length. */
public final class Refusals {

  private static final int MAX_FAULTS = 50;
  private static final int MAX_STEPS = 20;

  private Refusals() {}

  /** Returns the reason of an answer that tells every fault of the request. */
  public static Refusal.Builder ofFaults(HTTPValidationError error) {
    List<ValidationError> faults = error.detail();
    return Refusal.builder()
        .error(error.error())
        .detail(
            "The request has %d fault%s.".formatted(faults.size(), faults.size() == 1 ? "" : "s"))
        .faults(faults.stream().limit(MAX_FAULTS).map(Refusals::fault).toList())
        .faultsTotal((long) faults.size());
  }

  /**
   * Returns the reason of an answer that tells no faults.
   *
   * @param error the error's name
   * @param detail what is wrong, for people
   */
  public static Refusal.Builder ofError(Optional<String> error, Optional<String> detail) {
    return Refusal.builder()
        .error(error.map(EntryText::text).orElse(null))
        .detail(detail.map(EntryText::text).orElse(null))
        .faults(List.of())
        .faultsTotal(0L);
  }

  /** Returns the reason of a store's refusal for a wrong signature. */
  public static SignatureFault signature(String canonicalRequest, String stringToSign) {
    return SignatureFault.builder()
        .canonicalRequest(EntryText.canonicalRequest(canonicalRequest))
        .stringToSign(EntryText.text(stringToSign))
        .build();
  }

  /** Returns what is wrong with a token. */
  public static TokenFault token(TokenProblem problem) {
    return switch (problem) {
      case MISSING -> TokenFault.MISSING;
      case MALFORMED -> TokenFault.MALFORMED;
      case UNKNOWN -> TokenFault.UNKNOWN;
      case EXPIRED -> TokenFault.EXPIRED;
      case WRONG_KIND -> TokenFault.WRONG_KIND;
    };
  }

  /**
   * Returns the scopes of a token that are not enough.
   *
   * @param needed any one of which would do
   */
  public static ScopeFault scopes(Collection<String> held, List<String> needed) {
    return ScopeFault.builder()
        .held(held.stream().sorted().toList())
        .needed(needed)
        .build();
  }

  private static RefusalFault fault(ValidationError fault) {
    return RefusalFault.builder()
        .type(fault.type())
        .loc(fault.loc().stream().limit(MAX_STEPS).map(Refusals::step).toList())
        .msg(EntryText.text(fault.msg()))
        .build();
  }

  /** A step may be a name that the client chose. */
  private static Object step(Object step) {
    return step instanceof Number ? step : EntryText.text(step.toString());
  }
}
