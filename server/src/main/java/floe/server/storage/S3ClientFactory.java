package floe.server.storage;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Creates the client of the store from the settings alone: it does not read configuration from the
 * disk or the network.
 */
final class S3ClientFactory {
  /** Less than the minute after which servers usually close an idle connection. */
  private static final Duration MAX_IDLE = Duration.ofSeconds(20);

  /** How long a connection to the store may take to be made, or to be free. */
  private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(2);

  /**
   * Long enough for stores that copy or hash the whole object at completion, which may take minutes
   * for many gigabytes.
   */
  static final Duration COMPLETION_TIMEOUT = Duration.ofMinutes(15);

  private S3ClientFactory() {}

  /**
   * Builds one.
   *
   * @param limits its deadlines and bounds, and who is told of failures
   * @param tellsRequestIds whether the store is told the id of the request that it is asked for
   */
  static S3Client of(StorageSettings settings, StoreLimits limits, boolean tellsRequestIds) {
    ProfileFile noProfile = ProfileFile.aggregator().build();
    return S3Client.builder()
        .region(Region.of(settings.region()))
        .endpointOverride(settings.endpoint())
        .forcePathStyle(settings.pathStyle())
        .credentialsProvider(StaticCredentialsProvider.create(
            AwsBasicCredentials.create(settings.accessKeyId(), settings.secretAccessKey())))
        .disableS3ExpressSessionAuth(true)
        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
        .overrideConfiguration(c -> {
          c.defaultProfileFile(noProfile)
              .apiCallTimeout(limits.callTimeout())
              .addExecutionInterceptor(new CallInterceptor(limits.observer()));
          if (tellsRequestIds) {
            c.addExecutionInterceptor(new RequestIdInterceptor());
          }
        })
        .httpClientBuilder(Apache5HttpClient.builder()
            .connectionMaxIdleTime(MAX_IDLE)
            .connectionTimeout(CONNECTION_TIMEOUT)
            .connectionAcquisitionTimeout(CONNECTION_TIMEOUT)
            .maxConnections(limits.connections())
            .socketTimeout(COMPLETION_TIMEOUT))
        .build();
  }
}
