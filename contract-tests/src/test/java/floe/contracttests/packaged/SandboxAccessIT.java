package floe.contracttests.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contracttests.client.ApiClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.client.RawConnection;
import floe.contracttests.context.NewFile;
import floe.contracttests.context.TestContext;
import floe.contracttests.context.Upload;
import floe.contracttests.target.TestWorld;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests who reaches the control API of the packaged server, and what is left without it. */
class SandboxAccessIT {
  private static final String TOKEN = "correct-horse-battery";
  private static final String WORLDS = "/sandbox/worlds";

  private final Path folder;

  SandboxAccessIT(@TempDir Path folder) {
    this.folder = folder;
  }

  private static ApiClient client(RunningServer server) {
    return new ApiClient(server.apiUrl(), exchange -> {});
  }

  @Test
  void demandsSandboxToken() {
    RunningServer server = RunningServer.start(folder, "--sandbox-token", TOKEN);
    try (server) {
      ApiClient anonymous = client(server);
      Exchange without = anonymous.send("POST", WORLDS);
      Exchange wrong = anonymous.as(TOKEN + "!").send("POST", WORLDS);

      assertThat(without.status()).isEqualTo(401);
      assertThat(without.text("/error")).isEqualTo("Unauthorized");
      assertThat(without.header("WWW-Authenticate").orElse("")).startsWith("Bearer");
      assertThat(wrong.status()).isEqualTo(401);
      assertThat(wrong.text("/error")).isEqualTo("invalid_token");
      assertThat(anonymous.as(TOKEN).send("POST", WORLDS, JsonNodes.object()).status())
          .isEqualTo(201);
      assertThat(anonymous.send("GET", "/sandbox/nowhere").status()).isEqualTo(401);
      assertThat(anonymous.send("GET", "/health").status()).isEqualTo(200);
      assertThat(anonymous.send("GET", "/v1/files/").text("/error")).isEqualTo("Unauthorized");
      assertThat(anonymous
              .as(TOKEN)
              .with("Origin", "null")
              .send("GET", "/sandbox/requests")
              .status())
          .isEqualTo(403);
    }
    assertThat(server.process().standardOutput() + server.process().standardError())
        .contains("Floe is ready")
        .doesNotContain(TOKEN);
  }

  @Test
  void listensOnAllAddressesWithToken() {
    List<String> arguments = new ArrayList<>(List.of(RunningServer.freePorts()));
    URI local = URI.create("http://127.0.0.1:" + arguments.get(1));
    arguments.addAll(List.of("--host", "0.0.0.0", "--public-url", "http://floe.example"));
    arguments.addAll(List.of("--sandbox-token", TOKEN));

    try (RunningServer server = RunningServer.start(folder, arguments.toArray(String[]::new))) {
      assertThat(server.apiUrl()).hasHost("floe.example");
      assertThat(statusOf(local, "floe.example:8080")).isEqualTo(200);
      assertThat(statusOf(local, "localhost")).isEqualTo(200);
      assertThat(statusOf(local, "shop.example")).isEqualTo(403);
    }
  }

  private static int statusOf(URI server, String host) {
    return RawConnection.exchange(
            server,
            List.of(
                "GET /sandbox/requests HTTP/1.1",
                "Host: " + host,
                "Authorization: Bearer " + TOKEN))
        .status();
  }

  @Test
  void servesPlainApiWithoutSandbox() {
    TestWorld world;
    String fileId;
    try (RunningServer server = RunningServer.start(folder)) {
      TestContext context = server.context();
      world = context.world();
      fileId =
          Upload.completed(context, NewFile.withChecksum(new byte[] {1, 2, 3})).fileId();
      context.steering().clock().advance(Duration.ofDays(1));
    }

    RunningServer plain = RunningServer.start(folder, "--no-sandbox");
    try (plain) {
      TestContext context = plain.context(world);
      ApiClient api = client(plain);

      assertThat(context.files().list().text("/items/0/id")).isEqualTo(fileId);
      assertThat(Upload.completed(context, NewFile.withChecksum(new byte[] {4})).fileId())
          .isNotEmpty();
      for (String method : List.of("GET", "POST", "PUT", "DELETE", "PATCH")) {
        Exchange unknown = api.send(method, WORLDS + "/" + world.organizationId() + "/clock");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.bodyText()).isEqualTo("{\"detail\":\"Not Found\"}");
      }
      assertThat(context.files().with("Prefer", "code=404").list().status()).isEqualTo(200);
      assertThat(api.send("GET", "/health").status()).isEqualTo(200);
    }
    assertThat(plain.process().standardOutput()).doesNotContain("Demo world", "curl");
  }

  @Test
  void needsNoTokenOnAllAddressesWithoutSandbox() {
    try (RunningServer server = RunningServer.start(folder, "--no-sandbox", "--host", "0.0.0.0")) {
      assertThat(client(server).send("GET", "/health").status()).isEqualTo(200);
      assertThat(client(server).send("GET", "/sandbox/requests").status()).isEqualTo(404);
    }
  }
}
