package floe.server.storage.embedded;

import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/**
 * Where fault rules fire: behind the check of the signature and all else that may refuse a request,
 * so that a rule neither lets one pass nor counts one that is refused anyway.
 */
final class FaultStore extends ForwardingBlobStore {

  FaultStore(BlobStore engine) {
    super(engine);
  }

  @Override
  public UploadPartResponse uploadMultipartPart(
      MultipartUpload upload, UploadPartRequest request, InputStream bytes) {
    Optional<FaultExchange> exchange = FaultExchange.current();
    if (exchange.isEmpty()) {
      return delegate().uploadMultipartPart(upload, request, bytes);
    }
    Long length = request.contentLength();
    InputStream faulty =
        exchange.get().beforeUpload(bytes, length == null ? Long.MAX_VALUE : length);
    return delegate().uploadMultipartPart(upload, request, faulty);
  }

  @Override
  public ResponseInputStream<GetObjectResponse> getBlob(GetObjectRequest request) {
    ResponseInputStream<GetObjectResponse> object = delegate().getBlob(request);
    Optional<FaultExchange> exchange = FaultExchange.current();
    return exchange.isPresent() ? getBlob(request, object, exchange.get()) : object;
  }

  /** An object that is not read closes itself after a minute, so none is open during a delay. */
  private ResponseInputStream<GetObjectResponse> getBlob(
      GetObjectRequest request,
      ResponseInputStream<GetObjectResponse> object,
      FaultExchange exchange) {
    Optional<Duration> delay;
    try {
      delay = exchange.beforeDownload();
    } catch (RuntimeException e) {
      object.abort();
      throw e;
    }
    if (delay.isEmpty()) {
      return object;
    }
    object.abort();
    FaultExchange.pause(delay.get());
    return delegate().getBlob(request);
  }
}
