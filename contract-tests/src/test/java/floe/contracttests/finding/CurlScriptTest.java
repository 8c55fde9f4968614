package floe.contracttests.finding;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contract.message.Headers;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.SentRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CurlScriptTest {
  private static final URI API = URI.create("http://127.0.0.1:8080");
  private static final String ID = "f3e17452-398d-4a53-b5ca-a4ab1958a78b";
  private static final String TOKEN = "polar_oat_0123456789012345678901234567890123456789012";

  @Test
  void readsIdsFromEarlierAnswers() {
    Exchange created = exchange("POST", "/v1/files/", "{}", 201, "{\"id\":\"" + ID + "\"}");
    Exchange deleted = exchange("DELETE", "/v1/files/" + ID, "", 204, "");

    String script = CurlScript.of(List.of(created, deleted), Map.of());

    assertThat(script)
        .contains("\"$API\"'/v1/files/'\"$(jq -r '.id' <<<\"$R1\")\"")
        .doesNotContain(ID);
  }

  @Test
  void readsTokensFromNewWorld() {
    Exchange listed = exchange("GET", "/v1/files/", "", 200, "{}");

    String script = CurlScript.of(List.of(listed), Map.of(".access_token", TOKEN));

    assertThat(script)
        .contains("/sandbox/worlds", "$(jq -r '.access_token' <<<\"$R0\")")
        .doesNotContain(TOKEN);
  }

  @Test
  void quotesForShell() {
    Exchange created = exchange("POST", "/v1/files/", "{\"name\":\"it's $HOME\"}", 201, "{}");

    assertThat(CurlScript.of(List.of(created), Map.of()))
        .contains("'{\"name\":\"it'\\''s $HOME\"}'");
  }

  private static Exchange exchange(
      String method, String target, String body, int status, String answer) {
    Headers headers = Headers.NONE.with("Authorization", "Bearer " + TOKEN);
    SentRequest request =
        new SentRequest(method, API, target, headers, body.getBytes(StandardCharsets.UTF_8));
    byte[] answered = answer.getBytes(StandardCharsets.UTF_8);
    return new Exchange(request, status, Headers.NONE, answered, Instant.EPOCH);
  }
}
