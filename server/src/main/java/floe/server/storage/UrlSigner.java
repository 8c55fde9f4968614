package floe.server.storage;

import static software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation.QUERY_STRING;

import floe.files.Lifetimes;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * Presigns requests to the store: Signature Version 4 in the query, whatever the body (<a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html">sigv4-query-string-auth</a>).
 */
final class UrlSigner {
  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
  private final AwsCredentialsIdentity identity;
  private final String region;

  UrlSigner(StorageSettings settings) {
    identity = AwsCredentialsIdentity.create(settings.accessKeyId(), settings.secretAccessKey());
    region = settings.region();
  }

  /**
   * Signs the request with all its headers; the URL is good for {@link Lifetimes#PRESIGNED_URL}.
   */
  URI sign(SdkHttpRequest request, Instant signedAt) {
    Clock clock = Clock.fixed(signedAt, ZoneOffset.UTC);
    return signer
        .sign(sign -> sign.identity(identity)
            .request(request)
            .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, "s3")
            .putProperty(AwsV4HttpSigner.REGION_NAME, region)
            .putProperty(AwsV4FamilyHttpSigner.AUTH_LOCATION, QUERY_STRING)
            .putProperty(AwsV4FamilyHttpSigner.EXPIRATION_DURATION, Lifetimes.PRESIGNED_URL)
            .putProperty(AwsV4FamilyHttpSigner.PAYLOAD_SIGNING_ENABLED, false)
            .putProperty(AwsV4FamilyHttpSigner.DOUBLE_URL_ENCODE, false)
            .putProperty(AwsV4FamilyHttpSigner.NORMALIZE_PATH, false)
            .putProperty(HttpSigner.SIGNING_CLOCK, clock))
        .request()
        .getUri();
  }
}
