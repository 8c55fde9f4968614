package floe.server.file;

import floe.files.AnnouncedPart;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.IntStream;

/** Stores files together with their parts. */
@Singleton
class FilePersistence {

  private final FileRepository files;
  private final FilePartRepository parts;

  FilePersistence(FileRepository files, FilePartRepository parts) {
    this.files = files;
    this.parts = parts;
  }

  /** Stores a new file and its announced parts, or nothing of them. */
  @Transactional
  void save(FileEntity file, List<AnnouncedPart> announced) {
    files.save(file);
    parts.saveAll(IntStream.range(0, announced.size())
        .mapToObj(position -> FilePartEntity.of(file.id(), position, announced.get(position)))
        .toList());
  }

  /** Returns the parts as they were announced, in the order of the request. */
  List<AnnouncedPart> parts(FileEntity file) {
    return parts.findByFileIdOrderByPosition(file.id()).stream()
        .map(FilePartEntity::announced)
        .toList();
  }
}
