package floe.simulator.wiremock;

import floe.simulator.engine.SimulatorEngine;
import floe.simulator.http.FaultDecision;
import floe.simulator.http.SimulatedRequest;
import floe.simulator.wire.FaultRules;
import java.util.Optional;
import java.util.function.Supplier;

/** The fault rules of the engine. */
record EngineFaultRules(Supplier<SimulatorEngine> engine) implements FaultRules {

  @Override
  public boolean isEmpty() {
    return !engine.get().hasFaultRules();
  }

  @Override
  public Optional<FaultDecision> decide(SimulatedRequest head) {
    return engine.get().decideFault(head);
  }
}
