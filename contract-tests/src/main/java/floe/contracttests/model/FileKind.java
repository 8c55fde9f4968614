package floe.contracttests.model;

/** The services, with a type that each takes. */
enum FileKind {
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

  String service() {
    return service;
  }

  String mimeType() {
    return mimeType;
  }

  /** Whether the contract lets it be larger than 1 MiB, so that it can have more than one part. */
  boolean canBeLarge() {
    return this != ORGANIZATION_AVATAR;
  }

  /** Whether anyone may read the object. */
  boolean isPublic() {
    return this == PRODUCT_MEDIA || this == ORGANIZATION_AVATAR;
  }
}
