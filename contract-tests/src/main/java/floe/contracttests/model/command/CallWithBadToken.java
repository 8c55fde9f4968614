package floe.contracttests.model.command;

import floe.contracttests.check.ExchangeAssertions;
import floe.contracttests.client.ApiClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.model.WorldModel;
import floe.contracttests.target.Capability;
import floe.contracttests.target.TestWorld;
import java.util.EnumSet;
import java.util.Set;

/** Calls an operation with no token, one of the wrong kind, or one that was never issued. */
public record CallWithBadToken(ProtectedOperation operation, Token token) implements Command {

  /** What is wrong with the token. */
  public enum Token {
    MISSING,
    /** The customer's; in the portal the organization's. */
    OF_WRONG_KIND,
    /** The member's; in the portal a personal one. */
    OF_OTHER_WRONG_KIND,
    /** The right token with another last character. */
    WITH_OTHER_END,
    /** A token of the right form that was never issued. */
    UNKNOWN;

    private boolean isUnknown() {
      return this == WITH_OTHER_END || this == UNKNOWN;
    }
  }

  @Override
  public Set<Capability> requires() {
    Set<Capability> required = EnumSet.noneOf(Capability.class);
    required.addAll(operation.requires());
    if (token.isUnknown()) {
      required.add(Capability.STRANGE_TOKENS);
    }
    return required;
  }

  @Override
  public boolean when(WorldModel model) {
    return token == Token.MISSING
        || (!text(model.world()).isEmpty()
            && (!isOfCustomer() || !model.ownCustomer().isDeleted()));
  }

  /** Returns whether the token is one of the customer's, which is unknown once it is deleted. */
  private boolean isOfCustomer() {
    return !operation.isOfPortal() && !token.isUnknown();
  }

  @Override
  public void run(StateMachineRun run) {
    ApiClient api = run.context().api();
    Exchange response = operation.call(
        token == Token.MISSING ? api.anonymous() : api.as(text(run.model().world())));
    if (!token.isUnknown()) {
      ExchangeAssertions.assertError(401, "Unauthorized", response);
      return;
    }
    ExchangeAssertions.assertError(401, "invalid_token", response);
    String challenge = response.header("WWW-Authenticate").orElse("");
    ExchangeAssertions.assertThat(
        challenge.contains("error=\"invalid_token\""), response, "the challenge does not say why");
  }

  private String text(TestWorld world) {
    boolean portal = operation.isOfPortal();
    return switch (token) {
      case MISSING -> "";
      case OF_WRONG_KIND -> portal ? world.accessToken() : world.customer().token();
      case OF_OTHER_WRONG_KIND ->
        portal ? world.personalAccessToken() : world.member().token();
      case WITH_OTHER_END -> withOtherEnd(portal ? world.customer().token() : world.accessToken());
      case UNKNOWN -> "polar_oat_" + "0".repeat(43);
    };
  }

  private static String withOtherEnd(String token) {
    String start = token.isEmpty() ? "polar_oat_0" : token.substring(0, token.length() - 1);
    return start + (token.endsWith("x") ? "y" : "x");
  }
}
