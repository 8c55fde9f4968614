package floe.contracttests.model;

/** The services of files, each with a media type that it accepts. */
public enum FileKind {
  DOWNLOADABLE("downloadable", "application/zip"),
  PRODUCT_MEDIA("product_media", "image/png"),
  ORGANIZATION_AVATAR("organization_avatar", "image/svg+xml"),
  SUPPORT_CASE_ATTACHMENT("support_case_attachment", "application/pdf");

  private final String service;
  private final String mimeType;

  FileKind(String service, String mimeType) {
    this.service = service;
    this.mimeType = mimeType;
  }

  /** Returns the value of the field {@code service}. */
  public String service() {
    return service;
  }

  /** Returns a media type that the service accepts. */
  public String mimeType() {
    return mimeType;
  }

  /** Returns whether a file may be larger than 1 MiB, so that it can have more than one part. */
  public boolean canBeLarge() {
    return this != ORGANIZATION_AVATAR;
  }

  /** Returns whether anyone may read the object. */
  public boolean isPublic() {
    return this == PRODUCT_MEDIA || this == ORGANIZATION_AVATAR;
  }
}
