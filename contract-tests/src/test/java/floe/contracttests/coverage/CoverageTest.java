package floe.contracttests.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contract.message.Headers;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.SentRequest;
import floe.contracttests.coverage.Coverage.Cell;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class CoverageTest {
  private static final URI API = URI.create("http://127.0.0.1:8080");
  private static final String EMPTY_LIST =
      "{\"items\":[],\"pagination\":{\"total_count\":0,\"max_page\":0}}";

  private final Coverage coverage = new Coverage();

  @Test
  void startsWithEveryDeclaredResponseUnseen() {
    assertThat(coverage.unseen())
        .contains(
            new Cell("files:list", "200", "application/json"),
            new Cell("files:delete", "204", "no body"),
            new Cell("worlds:create", "201", "application/json"));
  }

  @Test
  void countsResponsesAndSchemaPoints() {
    coverage.record(exchange("GET", "/v1/files?limit=1", "", 200, EMPTY_LIST));

    assertThat(coverage.responses())
        .containsEntry(new Cell("files:list", "200", "application/json"), 1);
    assertThat(coverage.answered())
        .containsEntry("ListResource_FileRead_.items empty", 1)
        .containsEntry("ListResource_FileRead_.items not empty", 0);
  }

  @Test
  void distinguishesKeptFromBrokenBounds() {
    String body =
        "{\"service\":\"product_media\",\"size\":10485761,\"mime_type\":\"image/png\",\"name\":\"a\",\"upload\":{}}";

    coverage.record(exchange("POST", "/v1/files/", body, 422, "{}"));

    assertThat(coverage.sent())
        .containsEntry("ProductMediaFileCreate.size maximum broken", 1)
        .containsEntry("ProductMediaFileCreate.size maximum kept", 0)
        .containsEntry("ProductMediaFileCreate.mime_type pattern kept", 1)
        .containsEntry("FileCreate is ProductMediaFileCreate", 1)
        .containsEntry("ProductMediaFileCreate.version absent", 1);
  }

  private static Exchange exchange(
      String method, String target, String body, int status, String answer) {
    Headers json = Headers.NONE.with("Content-Type", "application/json");
    SentRequest request =
        new SentRequest(method, API, target, json, body.getBytes(StandardCharsets.UTF_8));
    return new Exchange(
        request, status, json, answer.getBytes(StandardCharsets.UTF_8), Instant.EPOCH);
  }
}
