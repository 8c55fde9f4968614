package floe.contract;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contract.message.RequestMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

final class ConcurrencyTest {

  @Test
  void findsSameFaultsOnManyThreadsAtFirstUse() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      for (int round = 0; round < 5; round++) {
        Contract contract = Contract.ofResource("floe/openapi/files.yaml");
        List<Callable<List<String>>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
          all.add(() -> everyFault(contract));
        }

        List<List<String>> results = new ArrayList<>();
        for (Future<List<String>> result : threads.invokeAll(all)) {
          results.add(result.get());
        }

        assertThat(results).containsOnly(everyFault(contract));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<String> everyFault(Contract contract) {
    List<String> faults = new ArrayList<>();
    for (Operation operation : contract.operations()) {
      RequestMessage request = RequestMessage.of(
              operation.method(), operation.path() + "?page=0&ids=x")
          .withBody(Documents.utf8(
              "{\"service\": \"product_media\", \"upload\": {\"parts\": [{}]}, \"parts\": 5}"));
      faults.addAll(Documents.typeAndLoc(operation.validateRequest(request)));
      faults.addAll(Documents.typeAndLoc(
          operation.validateResponse(Documents.json(200, "{\"items\": [{\"service\": 1}]}"))));
    }
    return faults;
  }
}
