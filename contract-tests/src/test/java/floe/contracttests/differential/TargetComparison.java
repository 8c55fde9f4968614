package floe.contracttests.differential;

import floe.contracttests.client.ApiClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.ExchangeLog;
import floe.contracttests.client.JdkTransport;
import floe.contracttests.context.TestContext;
import floe.contracttests.target.Capability;
import floe.contracttests.target.ExternalTarget;
import floe.contracttests.target.Limitation;
import floe.contracttests.target.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Sends the same requests to two targets, and compares all that they answer. What the contract
 * leaves open (ids, times, tokens, addresses, ETags) is compared by where it appears again, not by
 * its text. What one of the targets is declared to lack is sent to neither.
 */
final class TargetComparison {
  private final Target left;
  private final Target right;

  /** Creates a comparison of two targets with the control API. */
  TargetComparison(Target left, Target right) {
    List<Capability> lacking = Stream.of(left, right)
        .flatMap(target -> target.limitations().stream())
        .map(Limitation::capability)
        .distinct()
        .toList();
    this.left = limited(left, lacking);
    this.right = limited(right, lacking);
  }

  private static Target limited(Target target, List<Capability> lacking) {
    return ExternalTarget.withControlApi(target.apiUrl(), exchange -> {}).lacking(lacking);
  }

  /**
   * Returns every difference in the answers to a sequence of requests, each field by itself; the
   * first one is often the cause of the others.
   *
   * @param sequence sends the requests in a new world
   */
  List<Difference> compare(Consumer<TestContext> sequence) {
    CompletableFuture<List<ExchangeFields>> running =
        CompletableFuture.supplyAsync(() -> run(left, sequence));
    List<ExchangeFields> rights = run(right, sequence);
    List<ExchangeFields> lefts = running.join();
    List<Difference> differences = new ArrayList<>();
    for (int i = 0; i < Math.min(lefts.size(), rights.size()); i++) {
      differences.addAll(compare(i, lefts.get(i), rights.get(i)));
    }
    if (lefts.size() != rights.size()) {
      List<ExchangeFields> longer = lefts.size() > rights.size() ? lefts : rights;
      int number = Math.min(lefts.size(), rights.size());
      ExchangeFields first = longer.get(number);
      differences.add(new Difference(
          number,
          first.operation(),
          first.request(),
          "number of exchanges",
          Integer.toString(lefts.size()),
          Integer.toString(rights.size())));
    }
    return differences;
  }

  private static List<Difference> compare(int number, ExchangeFields left, ExchangeFields right) {
    List<Difference> differences = new ArrayList<>();
    if (!left.request().equals(right.request())) {
      differences.add(new Difference(
          number, left.operation(), left.request(), "request", left.request(), right.request()));
    }
    if (!left.status().equals(right.status())) {
      // the body of another status has other fields: one difference tells it all
      differences.add(new Difference(
          number,
          left.operation(),
          left.request(),
          ExchangeFields.STATUS,
          left.status(),
          right.status()));
      return differences;
    }
    TreeSet<String> fields = new TreeSet<>(left.values().keySet());
    fields.addAll(right.values().keySet());
    for (String field : fields) {
      String one = left.values().getOrDefault(field, Difference.ABSENT);
      String other = right.values().getOrDefault(field, Difference.ABSENT);
      if (!one.equals(other)) {
        differences.add(
            new Difference(number, left.operation(), left.request(), field, one, other));
      }
    }
    return differences;
  }

  /** Returns what was exchanged until the end, or until the first answer that the model refuses. */
  private static List<ExchangeFields> run(Target target, Consumer<TestContext> sequence) {
    List<Exchange> exchanges = Collections.synchronizedList(new ArrayList<>());
    try {
      sequence.accept(recording(target, exchanges));
    } catch (AssertionError | RuntimeException e) {
      // other tests report what is wrong with one target; here it shows as a difference, unless
      // both targets are wrong in the same way
    }
    ValueNormalizer normalizer = new ValueNormalizer();
    return exchanges.stream()
        .map(exchange -> ExchangeFields.of(exchange, normalizer))
        .toList();
  }

  /** Returns a context in a new world that keeps every exchange, and does not check it. */
  private static TestContext recording(Target target, List<Exchange> exchanges) {
    ExchangeLog log = new ExchangeLog(exchanges::add);
    ApiClient api = new ApiClient(target.apiUrl(), log::add, new JdkTransport());
    return new TestContext(target, target.newWorld(), log, api, exchanges::add);
  }
}
