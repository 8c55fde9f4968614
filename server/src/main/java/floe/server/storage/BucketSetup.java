package floe.server.storage;

import static floe.server.storage.StoreCalls.call;

import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;

/** Creates buckets. */
final class BucketSetup {
  /** The policy by which anyone may read an object whose URL they know, but not list the bucket. */
  private static final String READABLE_BY_ANYONE = """
      {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", \
      "Resource": "arn:aws:s3:::%s/*"}]}""";

  private final S3Client client;

  BucketSetup(S3Client client) {
    this.client = client;
  }

  /** Creates a bucket; does nothing if it exists. */
  void createIfMissing(String bucket, boolean readableByAnyone) {
    if (exists(bucket)) {
      return;
    }
    call("CreateBucket " + bucket, () -> create(bucket));
    if (readableByAnyone) {
      call(
          "PutBucketPolicy " + bucket,
          () -> client.putBucketPolicy(
              request -> request.bucket(bucket).policy(READABLE_BY_ANYONE.formatted(bucket))));
    }
  }

  private boolean exists(String bucket) {
    return call("HeadBucket " + bucket, () -> {
      try {
        client.headBucket(request -> request.bucket(bucket));
        return true;
      } catch (NoSuchBucketException e) {
        return false;
      }
    });
  }

  private boolean create(String bucket) {
    try {
      client.createBucket(request -> request.bucket(bucket));
      return true;
    } catch (BucketAlreadyOwnedByYouException e) {
      return false;
    }
  }
}
