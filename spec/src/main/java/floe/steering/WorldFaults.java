package floe.steering;

import floe.api.sandbox.FaultRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rules of one world in their order. Safe for any number of threads. */
final class WorldFaults {

  private final List<RuleAccount> accounts = new ArrayList<>();

  /** Adds a rule behind the others, and returns false when there are too many. */
  synchronized boolean add(Rule rule, int most) {
    return accounts.size() < most && accounts.add(new RuleAccount(rule));
  }

  /** Counts a request, and returns the first rule that fires for it. */
  synchronized Optional<Rule> next(StepRequest request) {
    for (RuleAccount account : accounts) {
      if (account.fires(request)) {
        return Optional.of(account.rule());
      }
    }
    return Optional.empty();
  }

  /** Returns whether a rule may still fire at a step. */
  synchronized boolean mayFire(String step) {
    return accounts.stream()
        .anyMatch(
            account -> !account.isCompleted() && account.rule().declared().on().equals(step));
  }

  synchronized List<FaultRule> list(boolean unfired) {
    return accounts.stream()
        .filter(account -> !(unfired && account.hasFired()))
        .map(RuleAccount::toFaultRule)
        .toList();
  }

  synchronized Optional<FaultRule> find(UUID id) {
    return accounts.stream()
        .filter(account -> account.rule().id().equals(id))
        .map(RuleAccount::toFaultRule)
        .findFirst();
  }

  synchronized boolean remove(UUID id) {
    return accounts.removeIf(account -> account.rule().id().equals(id));
  }

  synchronized boolean isEmpty() {
    return accounts.isEmpty();
  }
}
