package floe.server.storage.embedded;

import static floe.server.storage.embedded.StoreFixture.newLocation;
import static org.assertj.core.api.Assertions.assertThat;

import floe.server.storage.Bucket;
import floe.server.storage.ObjectLocation;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MalformedRequestTest {
  private StoreFixture fixture;
  private ObjectLocation location;
  private String uploadId;

  @BeforeAll
  void startStore(@TempDir Path folder) {
    fixture = new StoreFixture(folder);
    location = newLocation(Bucket.PRIVATE);
    uploadId = fixture.start(location);
  }

  @AfterAll
  void stopStore() {
    fixture.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET * HTTP/1.1",
        "OPTIONS * HTTP/1.1",
        "POST / HTTP/1.1",
        "PUT / HTTP/1.1",
        "DELETE / HTTP/1.1",
        "GET http: HTTP/1.1",
        "GET /floe-private/a?X-Amz-Algorithm HTTP/1.1",
        "GET /floe-private/a?X-Amz-Algorithm= HTTP/1.1",
        "GET /floe-private/a?X-Amz-Algorithm=AWS4-HMAC-SHA256 HTTP/1.1",
        "PUT /?X-Amz-Algorithm=AWS4-HMAC-SHA256 HTTP/1.1",
        "GET /floe-private/a?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=x&X-Amz-Credential=&X-Amz-SignedHeaders=&X-Amz-Signature= HTTP/1.1",
        "GET /floe-private/a?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=x&X-Amz-Credential=a/b/c/d/e&X-Amz-SignedHeaders=,&X-Amz-Signature=, HTTP/1.1",
        "GET /floe-private/a?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=99999999999999999999&X-Amz-Expires=99999999999999999999&X-Amz-Credential=test-key/20260101/us-east-1/s3/aws4_request&X-Amz-SignedHeaders=host&X-Amz-Signature=00 HTTP/1.1",
        "GET /floe-private/a?AWSAccessKeyId=test-key&Signature=x&Expires=1 HTTP/1.1",
        "GET /floe-private/a?AWSAccessKeyId=test-key&Signature=x&Expires=x HTTP/1.1",
        "GET /floe-private/a?%=%zz HTTP/1.1",
        "GET /floe-private/a?X-Amz-Algorithm=%ff%fe HTTP/1.1",
        "GET /%ff%fe/%c0%af HTTP/1.1",
        "GET /floe-public/a?partNumber=x HTTP/1.1",
        "GET /floe-public/?max-keys=x HTTP/1.1",
        "GET /a HTTP/1.1",
        "GET /a/b HTTP/1.1",
        "GARBAGE",
        "PUT /floe-public/x?uploadId=1&partNumber=1 HTTP/1.1"
      })
  void answersMalformedRequestLineWithClientError(String requestLine) {
    RawHttp.Response response = RawHttp.send(fixture.store.endpoint(), requestLine);

    assertThat(response.status()).as(response.text()).isBetween(400, 499);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Authorization: AWS4-HMAC-SHA256",
        "Authorization: AWS4-HMAC-SHA256 Credential=",
        "Authorization: AWS4-HMAC-SHA256 Signature=x",
        "Authorization: AWS4-HMAC-SHA256 Credential=a/b/c/d/e, SignedHeaders=host, Signature=x",
        "Authorization: AWS a:b",
        "Authorization: AWS4-HMAC-SHA256 Credential=test-key/20260101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=x",
        "Authorization: Bearer polar_oat_x",
        "Authorization: Basic eDp5",
        "Authorization:",
        "Authorization: \u00ff",
        "Range: bytes=x-y",
        "If-Modified-Since: yesterday",
        "X-Amz-Date: never",
        "Expect: miracles",
        "Content-Length: -1",
        "Content-Length: 99999999999999999999",
        "Transfer-Encoding: bogus"
      })
  void answersMalformedHeaderWithClientError(String header) {
    RawHttp.Response response =
        RawHttp.send(fixture.store.endpoint(), "GET /floe-private/a HTTP/1.1", header, "Date: now");

    assertThat(response.status()).as(response.text()).isBetween(400, 499);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Range: bytes=x-y", "Range: bytes=5-1", "Range: bytes=-0", "Range: lines=1",
            "Range: bytes=0-99999999999999999999",
        "If-Modified-Since: yesterday", "If-Range: x", "Accept: nothing", "Content-Type: nonsense",
            "x-amz-acl: public-read",
        "x-amz-copy-source: /floe-private/x", "x-amz-nonsense: 1", "Authorization: Bearer x",
            "Cookie: a=b", "Origin: null"
      })
  void answersDownloadWithOddHeaderWithoutServerError(String header) {
    URI url = fixture.download(fixture.uploaded(Bucket.PRIVATE, new byte[10]));

    RawHttp.Response response = RawHttp.send(
        url, "GET " + url.getRawPath() + "?" + url.getRawQuery() + " HTTP/1.1", header);

    assertThat(response.status()).as(response.text()).isLessThan(500);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-MD5: x",
        "Content-MD5: AAAA",
        "Content-Length: x",
        "x-amz-checksum-sha256: x",
        "x-amz-decoded-content-length: x",
        "x-amz-content-sha256: STREAMING-AWS4-HMAC-SHA256-PAYLOAD",
        "Expect: nothing"
      })
  void refusesPartWithMalformedHeader(String header) {
    URI url = fixture.presign(location, uploadId, 1).url();

    RawHttp.Response response = RawHttp.send(
        url, "PUT " + url.getRawPath() + "?" + url.getRawQuery() + " HTTP/1.1", header);

    assertThat(response.status()).as(response.text()).isBetween(400, 499);
  }

  @Test
  void requiresContentLengthOfPart() {
    URI url = fixture.presign(location, uploadId, 1).url();

    RawHttp.Response response =
        RawHttp.send(url, "PUT " + url.getRawPath() + "?" + url.getRawQuery() + " HTTP/1.1");

    assertThat(response.status()).isEqualTo(411);
    assertThat(response.text()).contains("<Code>MissingContentLength</Code>");
  }
}
