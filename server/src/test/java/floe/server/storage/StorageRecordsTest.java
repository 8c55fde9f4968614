package floe.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StorageRecordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "downloadable/6f9619ff-8b86-4d01-b42d-00cf4fc964ff", "a/b/c", "_a-1.bin"})
  void acceptsOpaqueKeys(String key) {
    assertThat(new ObjectLocation(Bucket.PRIVATE, key).key()).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "a/",
        "/a",
        "a//b",
        ".",
        "..",
        "a/../b",
        ".mpus-x",
        "a b",
        "\u00e9",
        "a\n",
        "a%2fb",
        "a\\b",
        "a/b/c/d/e/f/g/h/i"
      })
  void refusesOtherKeys(String key) {
    assertThatIllegalArgumentException().isThrownBy(() -> new ObjectLocation(Bucket.PRIVATE, key));
  }

  @Test
  void refusesLongKeys() {
    assertThat(new ObjectLocation(Bucket.PUBLIC, "a".repeat(128)).key()).hasSize(128);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ObjectLocation(Bucket.PUBLIC, "a".repeat(129)));
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:9000, true, http://localhost:9000/pub/a/b",
    "http://localhost:80/, true, http://localhost/pub/a/b",
    "HTTPS://files.example, true, https://files.example/pub/a/b",
    "http://[::1]:9000, true, http://[::1]:9000/pub/a/b",
    "https://s3.eu-west-1.amazonaws.com, false, https://pub.s3.eu-west-1.amazonaws.com/a/b",
  })
  void createsPublicUrls(String endpoint, boolean pathStyle, String expected) {
    StorageSettings settings = settings(endpoint, pathStyle);

    try (S3ObjectStorage storage = new S3ObjectStorage(settings)) {
      assertThat(storage.publicUrl(new ObjectLocation(Bucket.PUBLIC, "a/b"))).hasToString(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost:9000",
        "ftp://a",
        "http:///x",
        "http://a/b",
        "http://a?b",
        "http://u:p@a",
        "/a",
        "http:a"
      })
  void refusesEndpointThatIsNotAnOrigin(String endpoint) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(endpoint, true))
        .withMessageContaining("'" + endpoint + "'");
  }

  @Test
  void omitsSecretsFromToString() {
    URI secret = URI.create("http://a/?X-Amz-Signature=secret");

    assertThat(settings("http://a", true).toString()).contains("http://a").doesNotContain("secret");
    assertThat(new PresignedPart(1, secret, Map.of(), Instant.EPOCH).toString())
        .doesNotContain("secret");
    assertThat(new PresignedDownload(secret, Map.of(), Instant.EPOCH).toString())
        .doesNotContain("secret");
  }

  private static StorageSettings settings(String endpoint, boolean pathStyle) {
    URI url = URI.create(endpoint);
    return new StorageSettings(
        url, url, "eu-west-1", "key", "secret", "priv", "pub", pathStyle, false);
  }
}
