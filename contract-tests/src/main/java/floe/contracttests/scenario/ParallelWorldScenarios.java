package floe.contracttests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contracttests.client.Exchange;
import floe.contracttests.client.SandboxOperation;
import floe.contracttests.context.NewFile;
import floe.contracttests.context.RequiresCapability;
import floe.contracttests.context.ScenarioTest;
import floe.contracttests.context.TestContext;
import floe.contracttests.context.Upload;
import floe.contracttests.target.Capability;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Many tests at once, each in a world of its own. */
@ScenarioTest
@RequiresCapability({Capability.WORLDS, Capability.GRANTS})
final class ParallelWorldScenarios {
  private static final int THREADS = 32;

  private final TestContext context;

  ParallelWorldScenarios(TestContext context) {
    this.context = context;
  }

  @Test
  void keepsWorldsApart() {
    CyclicBarrier together = new CyclicBarrier(THREADS);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      byte[] content = {(byte) i, 1, 2};
      running.add(threads.submit(() -> {
        together.await(60, TimeUnit.SECONDS);
        actAlone(context.inNewWorld(), content);
        return null;
      }));
    }
    threads.shutdown();

    for (Future<?> thread : running) {
      assertThat(thread).succeedsWithin(120, TimeUnit.SECONDS);
    }
  }

  /** Uploads, grants and lists, and finds nothing that others made. */
  private static void actAlone(TestContext context, byte[] content) {
    String file = Upload.completed(context, NewFile.of(content)).fileId();
    GrantedBenefit.byCustomer(context, file);

    Exchange files = context.files().list();
    Exchange downloadables = context.downloadables().list();

    String url = context.files().download(file).text("/download/url");
    assertThat(files.at("/pagination/total_count").asInt()).isEqualTo(1);
    assertThat(files.text("/items/0/id")).isEqualTo(file);
    assertThat(downloadables.at("/pagination/total_count").asInt()).isEqualTo(1);
    assertThat(downloadables.text("/items/0/file/id")).isEqualTo(file);
    assertThat(context.store().get(url).body()).isEqualTo(content);
    assertThat(context
            .sandbox()
            .send(SandboxOperation.WORLDS_DELETE, context.world().organizationId())
            .status())
        .isEqualTo(204);
  }
}
