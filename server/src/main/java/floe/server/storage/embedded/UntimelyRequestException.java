package floe.server.storage.embedded;

import floe.files.UrlValidity;

/** Says that a presigned URL was used too late or too early. */
final class UntimelyRequestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient UrlValidity.Refusal refusal;

  UntimelyRequestException(UrlValidity.Refusal refusal) {
    super(refusal.message(), null, false, false);
    this.refusal = refusal;
  }

  /** Returns what S3 answers. */
  UrlValidity.Refusal refusal() {
    return refusal;
  }
}
