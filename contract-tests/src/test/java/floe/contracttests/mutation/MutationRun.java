package floe.contracttests.mutation;

import floe.client.SandboxClient;
import floe.contracttests.client.ApiClient;
import floe.contracttests.client.InspectedSandboxTransport;
import floe.contracttests.client.JdkTransport;
import floe.contracttests.target.ExternalTarget;
import floe.contracttests.target.Target;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Tests a target with one mutant after another. */
final class MutationRun {
  private final URI api;
  private final URI store;
  private final Function<Target, Optional<String>> suite;

  /**
   * Creates a run against a target with the control API.
   *
   * @param suite returns the first thing that it finds wrong with a target
   */
  MutationRun(Target target, Function<Target, Optional<String>> suite) {
    this.api = target.apiUrl();
    this.suite = suite;
    ApiClient client = new ApiClient(api, exchange -> {}, new JdkTransport());
    this.store = SandboxClient.over(new InspectedSandboxTransport(client))
        .worlds()
        .create()
        .storeUrl();
  }

  /**
   * The result for a mutant.
   *
   * @param killedBy what the suite found; empty for a survivor
   */
  record Verdict(Mutant mutant, Optional<String> killedBy, long millis) {}

  /** Tests every mutant, several at a time. */
  List<Verdict> run(List<Mutant> mutants, int jobs, Consumer<Verdict> listener) {
    ExecutorService threads = Executors.newFixedThreadPool(jobs);
    try {
      List<Future<Verdict>> running = new ArrayList<>();
      mutants.forEach(mutant -> running.add(threads.submit(() -> run(mutant))));
      List<Verdict> verdicts = new ArrayList<>();
      for (Future<Verdict> verdict : running) {
        verdicts.add(verdict.get());
        listener.accept(verdicts.get(verdicts.size() - 1));
      }
      return verdicts;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      threads.shutdownNow();
    }
  }

  /** Opens a proxy in front of the target that makes a mistake. */
  MutantProxy open(Mutation mutation) {
    return MutantProxy.open(api, store, mutation);
  }

  private Verdict run(Mutant mutant) {
    long start = System.nanoTime();
    try (MutantProxy proxy = open(mutant.mutation().get());
        Target wrong = ExternalTarget.withControlApi(proxy.apiUrl(), exchange -> {})) {
      Optional<String> found = suite.apply(wrong);
      return new Verdict(mutant, found, (System.nanoTime() - start) / 1_000_000);
    }
  }
}
