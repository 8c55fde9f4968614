package floe.server.sandbox.faults;

import floe.server.contract.ContractOperations;
import floe.server.sandbox.WorldState;
import floe.steering.FaultRegistry;
import floe.steering.FaultSteps;
import floe.steering.RuleReader;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Creates beans of classes that know no framework. */
@Factory
final class FaultBeans {

  /** A world's fault rules end with the world. */
  @Singleton
  WorldState worldState(FaultRegistry faults) {
    return faults::clear;
  }

  @Singleton
  RuleReader ruleReader(ContractOperations operations) {
    return new RuleReader(FaultSteps.of(operations.filesApi()));
  }
}
