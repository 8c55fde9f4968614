package floe.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsParserTest {

  private final StringWriter help = new StringWriter();

  @Test
  void hasDefaults() {
    ServerSettings settings = parse(Map.of());

    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.storePort()).isEqualTo(9000);
    assertThat(settings.host()).isEqualTo("127.0.0.1");
    assertThat(settings.data()).isEqualTo(Path.of("floe-data").toAbsolutePath());
    assertThat(settings.ephemeral()).isFalse();
    assertThat(settings.publicUrl()).isEmpty();
    assertThat(settings.s3()).isEmpty();
  }

  @Test
  void takesEnvironmentVariablesOfTheSameNames() {
    ServerSettings settings = parse(Map.of(
        "FLOE_PORT", "1",
        "FLOE_STORE_PORT", "2",
        "FLOE_DATA", "elsewhere",
        "FLOE_EPHEMERAL", "true",
        "FLOE_PUBLIC_URL", "https://files.example/",
        "FLOE_S3_ENDPOINT", "http://s3.example",
        "FLOE_S3_ACCESS_KEY_ID", "id",
        "FLOE_S3_SECRET_ACCESS_KEY", "key",
        "FLOE_DATABASE_URL", "jdbc:postgresql:floe"));

    assertThat(settings.port()).isEqualTo(1);
    assertThat(settings.storePort()).isEqualTo(2);
    assertThat(settings.data()).isEqualTo(Path.of("elsewhere").toAbsolutePath());
    assertThat(settings.ephemeral()).isTrue();
    assertThat(settings.publicUrl()).contains(URI.create("https://files.example"));
    assertThat(settings.s3())
        .hasValueSatisfying(s3 -> assertThat(s3.pathStyle()).isTrue());
    assertThat(settings.database()).isPresent();
  }

  @Test
  void letsAFlagWinOverItsVariable() {
    assertThat(parse(Map.of("FLOE_PORT", "1"), "--port", "7").port()).isEqualTo(7);
  }

  @Test
  void letsFlagWithoutValueAgreeWithItsVariable() {
    ServerSettings settings = parse(
        Map.of("FLOE_NO_SANDBOX", "true", "FLOE_EPHEMERAL", "true"), "--no-sandbox", "--ephemeral");

    assertThat(settings.sandbox().enabled()).isFalse();
    assertThat(settings.ephemeral()).isTrue();
  }

  @Test
  void readsWhatControlApiDemands() {
    assertThat(parse(Map.of()).sandbox())
        .isEqualTo(new ServerSettings.Sandbox(true, Optional.empty()));
    assertThat(parse(Map.of("FLOE_NO_SANDBOX", "true")).sandbox().enabled()).isFalse();
    assertThat(parse(Map.of("FLOE_SANDBOX_TOKEN", "")).sandbox().token()).isEmpty();
    assertThat(parse(Map.of("FLOE_SANDBOX_TOKEN", "hush")).sandbox().token())
        .hasValueSatisfying(token -> assertThat(token.matches("hush")).isTrue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "[::]", "192.0.2.1"})
  void opensControlApiToOtherMachinesOnlyWithToken(String host) {
    assertThatThrownBy(() -> parse(Map.of("FLOE_HOST", host)))
        .hasMessageContaining("--host " + host)
        .hasMessageContaining("--sandbox-token");
    assertThatThrownBy(() -> parse(Map.of("FLOE_SANDBOX_TOKEN", ""), "--host", host))
        .hasMessageContaining("--no-sandbox");
    assertThat(parse(Map.of("FLOE_SANDBOX_TOKEN", "hush"), "--host", host).host())
        .isEqualTo(host);
    assertThat(parse(Map.of(), "--host", host, "--no-sandbox").host()).isEqualTo(host);
  }

  @Test
  void doesNotShowTokens() {
    parse(Map.of("FLOE_SANDBOX_TOKEN", "hush"));
    SettingsParser.parse(
        new String[] {"--help"}, Map.of("FLOE_SANDBOX_TOKEN", "hush"), new PrintWriter(help));

    assertThat(help.toString()).contains("--sandbox-token", "--no-sandbox").doesNotContain("hush");
    assertThatThrownBy(() -> parse(Map.of(), "--sandbox-token", "hush hush"))
        .hasMessage("--sandbox-token takes letters, digits and -._~+/, and = at the end");
    assertThat(parse(Map.of(), "--sandbox-token", "hush").sandbox().toString())
        .doesNotContain("hush");
  }

  @Test
  void listsEveryFlagWhenAskedForHelp() {
    assertThat(SettingsParser.parse(new String[] {"--help"}, Map.of(), new PrintWriter(help)))
        .isEmpty();
    assertThat(help.toString())
        .contains(
            "--port", "--store-port", "--data", "--ephemeral", "--public-url", "--store-public-url")
        .contains("--database-url", "--s3-endpoint", "--secret", "--host", "FLOE_STORE_PORT");
  }

  @Test
  void namesWhatIsWrong() {
    assertThatThrownBy(() -> parse(Map.of(), "--prot", "1")).hasMessageContaining("--prot");
    assertThatThrownBy(() -> parse(Map.of("FLOE_PORT", "many")))
        .hasMessageContaining("--port")
        .hasMessageContaining("many");
    assertThatThrownBy(() -> parse(Map.of(), "--port", "65536"))
        .hasMessage("--port takes 0 to 65535, not 65536");
    assertThatThrownBy(() -> parse(Map.of(), "--public-url", "files.example"))
        .hasMessage("--public-url takes an address like http://localhost:8080, not files.example");
    assertThatThrownBy(() -> parse(Map.of(), "--database-url", "jdbc:oracle:x"))
        .hasMessage("--database-url takes a URL that begins with jdbc:postgresql: or jdbc:h2:");
    assertThatThrownBy(() -> parse(Map.of(), "--s3-endpoint", "http://s3.example"))
        .hasMessage("--s3-endpoint needs --s3-access-key-id and --s3-secret-access-key");
  }

  @Test
  void hidesSecretsInItsTextForm() {
    ServerSettings settings = parse(
        Map.of("FLOE_S3_ENDPOINT", "http://s3.example", "FLOE_DATABASE_URL", "jdbc:h2:mem:x"),
        "--s3-access-key-id",
        "id",
        "--secret",
        "hush",
        "--s3-secret-access-key",
        "hush",
        "--database-password",
        "hush");

    assertThat(settings + " " + settings.s3() + settings.database()).doesNotContain("hush");
  }

  private ServerSettings parse(Map<String, String> environment, String... arguments) {
    return SettingsParser.parse(arguments, environment, new PrintWriter(help)).orElseThrow();
  }
}
