package floe.server.file;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;

/** Keeps a file and its parts together. */
@Singleton
class FileRecords {

  private final FileRepository files;
  private final FilePartRepository parts;

  FileRecords(FileRepository files, FilePartRepository parts) {
    this.files = files;
    this.parts = parts;
  }

  /** Keeps a new file and its announced parts, or nothing of them. */
  @Transactional
  void save(FileEntity file, List<FilePartEntity> announced) {
    files.save(file);
    parts.saveAll(announced);
  }

  /** The parts as they were announced, in the order of the request. */
  List<FilePartEntity> parts(FileEntity file) {
    return parts.findByFileIdOrderByPosition(file.id());
  }
}
