package floe.server.file;

import floe.api.FileDownload;
import floe.api.FilePatch;
import floe.files.FileAccess;
import floe.files.FileChanges;
import floe.files.FileRepresentation;
import floe.files.Page;
import floe.files.PageRequest;
import floe.server.auth.Caller;
import floe.server.error.ApiException;
import floe.server.storage.ObjectStorage;
import floe.server.storage.PresignedDownload;
import floe.steering.clock.WorldClock;
import floe.steering.clock.WorldTime;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds, lists, changes and deletes files for the sellers who see them. */
@Singleton
public class FileService {

  private final FileRepository files;
  private final FileLists lists;
  private final FileEraser eraser;
  private final ObjectStorage storage;
  private final WorldClock clock;

  FileService(
      FileRepository files,
      FileLists lists,
      FileEraser eraser,
      ObjectStorage storage,
      WorldClock clock) {
    this.files = files;
    this.lists = lists;
    this.eraser = eraser;
    this.storage = storage;
    this.clock = clock;
  }

  /**
   * Returns one page of the uploaded files that the seller sees (operation {@code files:list}).
   *
   * @param organizationIds only files of these, unless null
   * @param ids only these files, unless null
   */
  Page<FileEntity> list(
      Caller.Seller seller,
      @Nullable List<UUID> organizationIds,
      @Nullable List<UUID> ids,
      PageRequest page) {
    Set<UUID> visible = new LinkedHashSet<>(seller.organizationIds());
    if (organizationIds != null) {
      visible.retainAll(organizationIds);
    }
    if (visible.isEmpty() || (ids != null && ids.isEmpty())) {
      return Page.empty(page);
    }
    return ids == null ? lists.find(visible, page) : lists.find(visible, ids, page);
  }

  /**
   * Returns a file that the seller sees, uploaded or not.
   *
   * @throws ApiException if there is none, also when it is another organization's
   */
  FileEntity get(Caller.Seller seller, UUID id) {
    if (seller.organizationIds().isEmpty()) {
      throw ApiException.notFound();
    }
    return files
        .findByIdAndOrganizationIdInAndDeletedAtIsNull(id, seller.organizationIds())
        .orElseThrow(ApiException::notFound);
  }

  /**
   * Changes a file's name and version (operation {@code files:update}). What is absent, null or
   * empty stays as it is.
   */
  FileEntity update(Caller.Seller seller, UUID id, FilePatch patch) {
    FileEntity file = getChangeable(seller, id);
    files.change(
        id,
        FileChanges.sentName(patch),
        FileChanges.sentVersion(patch),
        clock.now(file.organizationId()));
    return get(seller, id);
  }

  /** Deletes a file (operation {@code files:delete}). */
  void delete(Caller.Seller seller, UUID id) {
    eraser.erase(getChangeable(seller, id));
  }

  /** Returns a file with a presigned URL of its bytes (operation {@code files:download}). */
  FileDownload download(Caller.Seller seller, UUID id) {
    FileEntity file = get(seller, id);
    FileAccess.checkDownload(file).ifPresent(error -> {
      throw new ApiException(error);
    });
    PresignedDownload download = presign(file, clock.time(file.organizationId()));
    return FileRepresentation.download(file, download.url().toString(), download.expiresAt());
  }

  /** Returns a presigned URL from which a stored file can be read, under its own name and type. */
  public PresignedDownload presign(FileEntity file, WorldTime time) {
    return storage.presignDownload(file.location(), file.name(), file.mimeType(), time);
  }

  private FileEntity getChangeable(Caller.Seller seller, UUID id) {
    FileEntity file = get(seller, id);
    FileAccess.checkChange(file).ifPresent(error -> {
      throw new ApiException(error);
    });
    return file;
  }
}
