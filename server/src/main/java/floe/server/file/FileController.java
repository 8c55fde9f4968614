package floe.server.file;

import floe.api.FileCreate;
import floe.api.FileDownload;
import floe.api.FilePatch;
import floe.api.FileRead;
import floe.api.FileUpload;
import floe.api.FileUploadCompleted;
import floe.api.ListResourceFileRead;
import floe.files.Page;
import floe.files.PageRequest;
import floe.server.api.FilesApi;
import floe.server.auth.CurrentCaller;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The operations on files. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class FileController implements FilesApi {

  private final CurrentCaller caller;
  private final FileService files;
  private final UploadService uploads;
  private final CompletionService completions;
  private final FileMapper mapper;

  FileController(
      CurrentCaller caller,
      FileService files,
      UploadService uploads,
      CompletionService completions,
      FileMapper mapper) {
    this.caller = caller;
    this.files = files;
    this.uploads = uploads;
    this.completions = completions;
    this.mapper = mapper;
  }

  @Override
  public ListResourceFileRead filesList(
      @Nullable List<UUID> organizationId, @Nullable List<UUID> ids, Long page, Long limit) {
    Page<FileRead> found = files
        .list(caller.seller(), organizationId, ids, PageRequest.of(page, limit))
        .map(mapper::toRead);
    return ListResourceFileRead.builder()
        .items(found.items())
        .pagination(found.pagination())
        .build();
  }

  @Override
  public FileUpload filesCreate(FileCreate fileCreate) {
    return uploads.create(caller.seller(), fileCreate);
  }

  @Override
  public FileRead filesUploaded(UUID id, FileUploadCompleted fileUploadCompleted) {
    return mapper.toRead(completions.complete(files.get(caller.seller(), id), fileUploadCompleted));
  }

  @Override
  public FileRead filesUpdate(UUID id, FilePatch filePatch) {
    return mapper.toRead(files.update(caller.seller(), id, filePatch));
  }

  @Override
  public void filesDelete(UUID id) {
    files.delete(caller.seller(), id);
  }

  @Override
  public FileDownload filesDownload(UUID id) {
    return files.download(caller.seller(), id);
  }
}
