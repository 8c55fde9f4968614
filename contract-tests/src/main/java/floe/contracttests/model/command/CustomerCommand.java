package floe.contracttests.model.command;

import floe.contracttests.model.CustomerModel;
import floe.contracttests.model.WorldModel;
import floe.contracttests.target.Capability;
import java.util.Set;

/** A command that acts on one customer. */
public sealed interface CustomerCommand extends Command
    permits AccessForeignCustomer,
        CreateCustomerSession,
        DeleteCustomer,
        GetCustomer,
        GrantToCustomer,
        UpdateCustomer {

  /** Returns which customer it acts on. */
  CustomerRef customer();

  @Override
  default Set<Capability> requires() {
    return Set.of(Capability.WORLDS, Capability.CUSTOMERS);
  }

  /** Returns whether it can act on a customer; the reference goes on to the next one otherwise. */
  default boolean canActOn(CustomerModel candidate) {
    return true;
  }

  @Override
  default boolean when(WorldModel model) {
    return customer().find(model.customers(), this::canActOn).isPresent();
  }

  @Override
  default void run(StateMachineRun run) {
    run(run, customer().find(run.model().customers(), this::canActOn).orElseThrow());
  }

  /** Runs the command on the customer that the reference names. */
  void run(StateMachineRun run, CustomerModel target);
}
