package floe.contracttests.model.command;

import floe.contracttests.check.ExchangeAssertions;
import floe.contracttests.client.Exchange;
import floe.contracttests.context.TestContext;
import floe.contracttests.model.ErrorAssertions;
import floe.contracttests.model.WorldModel;
import floe.contracttests.target.Capability;
import floe.contracttests.target.Scopes;
import java.util.EnumSet;
import java.util.Set;

/** Calls an operation with a token of one scope; it is refused unless it is the right one. */
public record CallWithOneScope(ProtectedOperation operation, Scope scope, Caller caller)
    implements Command {

  /** The scope that the token has. */
  public enum Scope {
    FILES_READ(Scopes.FILES_READ),
    BENEFITS_READ(Scopes.BENEFITS_READ),
    CUSTOMERS_READ(Scopes.CUSTOMERS_READ);

    private final String text;

    Scope(String text) {
      this.text = text;
    }
  }

  @Override
  public Set<Capability> requires() {
    Set<Capability> required = EnumSet.of(Capability.WORLDS);
    required.addAll(operation.requires());
    return required;
  }

  @Override
  public boolean when(WorldModel model) {
    return !operation.isOfPortal();
  }

  @Override
  public void run(StateMachineRun run) {
    TestContext context = run.withOneScope(scope.text);
    Exchange response = operation.call(run.api(context, caller));
    if (!operation.scope().equals(scope.text)) {
      ExchangeAssertions.assertError(403, "insufficient_scope", response);
    } else if (operation.isList()) {
      ExchangeAssertions.assertStatus(200, response);
    } else {
      ErrorAssertions.assertNotFound(response);
    }
  }
}
