package floe.files;

import floe.api.FileServiceTypes;
import java.util.UUID;

/** Where a file lies: its path in the API, and its key in the store. */
public final class FilePaths {

  private FilePaths() {}

  /**
   * Returns the field {@code path} of a file.
   *
   * @param name the name that the file was created with: any text
   */
  public static String path(
      FileServiceTypes service, UUID organizationId, UUID fileId, String name) {
    return objectKey(service, organizationId, fileId) + "/" + name;
  }

  /**
   * Returns the field {@code path} of a file whose other fields are texts, as in examples of a
   * document.
   */
  public static String path(String service, String organizationId, String fileId, String name) {
    return String.join("/", service, organizationId, fileId, name);
  }

  /**
   * Returns the key of a file's object in the store. The file's name, which may hold anything, is
   * no part of it.
   */
  public static String objectKey(FileServiceTypes service, UUID organizationId, UUID fileId) {
    return service.value() + "/" + organizationId + "/" + fileId;
  }

  /**
   * Returns whether anyone who knows the URL may read a file of this service: then the file has a
   * {@code public_url}, and its object lies in the public bucket.
   */
  public static boolean isPublic(FileServiceTypes service) {
    return switch (service) {
      case PRODUCT_MEDIA, ORGANIZATION_AVATAR -> true;
      case DOWNLOADABLE, SUPPORT_CASE_ATTACHMENT -> false;
    };
  }
}
