package floe.contracttests.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contracttests.client.BenefitsClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.context.NewFile;
import floe.contracttests.context.TestContext;
import floe.contracttests.context.Upload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that no secret is printed, and that nothing is written outside the data folder. */
class SecretLeakIT {
  private final Path folder;

  SecretLeakIT(@TempDir Path folder) {
    this.folder = folder;
  }

  private static void useFile(TestContext context, String name) {
    Upload upload =
        Upload.completed(context, NewFile.withChecksum(new byte[] {1, 2, 3}).named(name));
    Exchange benefit = context.benefits().create(BenefitsClient.of(List.of(upload.fileId())));
    context.grant(context.world().customer().id(), benefit.text("/id"));
    String link = context.downloadables().list().text("/items/0/file/download/url");
    context.store().get(context.downloadables().follow(link).header("Location").orElse(""));
    context
        .sessions()
        .create(JsonNodes.object().put("customer_id", context.world().customer().id()));
    context.downloadables().get("forged");
    context.files().uploaded(upload.fileId(), upload.completion());
    context.store().put(upload.url(0), upload.headers(0), new byte[] {9});
    context
        .store()
        .put(upload.url(0).replace("partNumber=1", "partNumber=x"), Map.of(), new byte[] {9});
    context.store().get(context.files().download(upload.fileId()).text("/download/url") + "&more");
  }

  @Test
  void printsNoTokenAndNoPresignedUrl() {
    RunningServer server = RunningServer.start(folder);
    TestContext context = server.context();
    try (server) {
      useFile(context, "a.txt");
    }
    String output = server.process().standardOutput() + server.process().standardError();

    assertThat(output).contains("Floe is ready");
    assertThat(output).doesNotContain("X-Amz-Signature", "X-Amz-Credential", "/downloadables/");
    assertThat(output)
        .doesNotContain(
            context.world().accessToken(),
            context.world().personalAccessToken(),
            context.world().customer().token(),
            context.world().member().token());
  }

  @Test
  void storesTokensOnlyAsHashes() throws IOException {
    TestContext context;
    try (RunningServer server = RunningServer.start(folder)) {
      context = server.context();
      useFile(context, "a.txt");
    }

    try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(content.contains(context.world().accessToken()))
            .as("a token in " + file)
            .isFalse();
        assertThat(content.contains(context.world().customer().token()))
            .as("a token in " + file)
            .isFalse();
      }
    }
  }

  @Test
  void writesNothingOutsideDataFolder() throws IOException {
    Path deep = Files.createDirectories(folder.resolve("a/b/c"));
    try (RunningServer server = RunningServer.start(deep)) {
      TestContext context = server.context();
      useFile(context, "../../../../../../escaped");
      useFile(server.context(), "..\\..\\..\\escaped");
      useFile(server.context(), "/escaped//../escaped");
      useFile(server.context(), "%2e%2e%2f%2e%2e%2fescaped");
    }

    try (Stream<Path> files = Files.walk(folder)) {
      List<String> outside = files
          .filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(deep.resolve("data")))
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
      assertThat(outside).containsExactly("a/b/c/output/stderr", "a/b/c/output/stdout");
    }
    try (Stream<Path> files = Files.walk(deep.resolve("data"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.contains("escaped"));
    }
  }
}
