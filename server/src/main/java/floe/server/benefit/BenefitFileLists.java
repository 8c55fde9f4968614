package floe.server.benefit;

import floe.api.BenefitDownloadableFile;
import floe.files.FileRepresentation;
import floe.files.Page;
import floe.files.PageRequest;
import floe.server.downloadable.DownloadableRepository;
import floe.server.downloadable.DownloadableRepository.DownloadCount;
import floe.server.file.FileEntity;
import floe.server.file.FileRepository;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Lists the files of a benefit with their downloads. */
@Singleton
class BenefitFileLists {

  private final FileRepository files;
  private final DownloadableRepository downloadables;

  BenefitFileLists(FileRepository files, DownloadableRepository downloadables) {
    this.files = files;
    this.downloadables = downloadables;
  }

  /** Operation {@code benefits:files}: in the benefit's order, archived ones included. */
  Page<BenefitDownloadableFile> find(BenefitEntity benefit, PageRequest page) {
    List<FileEntity> found = files.findPageOfBenefit(benefit.id(), page.limit(), page.offset());
    Map<UUID, DownloadCount> counts = counts(benefit, found);
    return new Page<>(found, files.countPageOfBenefit(benefit.id()), page.limit()).map(file -> {
      DownloadCount count = counts.getOrDefault(file.id(), new DownloadCount(file.id(), 0, 0));
      return FileRepresentation.ofBenefit(file, count.downloaders(), count.downloads());
    });
  }

  private Map<UUID, DownloadCount> counts(BenefitEntity benefit, List<FileEntity> found) {
    Map<UUID, DownloadCount> counts = new HashMap<>();
    if (!found.isEmpty()) {
      downloadables
          .countDownloads(benefit.id(), found.stream().map(FileEntity::id).toList())
          .forEach(count -> counts.put(count.fileId(), count));
    }
    return counts;
  }
}
