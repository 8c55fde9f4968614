package floe.server.downloadable;

import floe.api.DownloadableRead;
import floe.files.ApiError;
import floe.files.DownloadToken;
import floe.files.FileAccess;
import floe.files.FileRepresentation;
import floe.files.Lifetimes;
import floe.files.Page;
import floe.files.PageRequest;
import floe.files.SigningKey;
import floe.server.auth.Caller;
import floe.server.error.ApiException;
import floe.server.file.FileEntity;
import floe.server.file.FileRepository;
import floe.server.file.FileService;
import floe.server.trace.RequestTrace;
import floe.server.url.PublicUrl;
import floe.steering.clock.WorldClock;
import floe.steering.clock.WorldTime;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists what a customer may download, and follows the links in the list. */
@Singleton
class DownloadableService {

  private final DownloadableRepository downloadables;
  private final DownloadableLists lists;
  private final FileRepository files;
  private final FileService fileService;
  private final SigningKey key;
  private final PublicUrl publicUrl;
  private final WorldClock clock;

  DownloadableService(
      DownloadableRepository downloadables,
      DownloadableLists lists,
      FileRepository files,
      FileService fileService,
      SigningKey key,
      PublicUrl publicUrl,
      WorldClock clock) {
    this.downloadables = downloadables;
    this.lists = lists;
    this.files = files;
    this.fileService = fileService;
    this.key = key;
    this.publicUrl = publicUrl;
    this.clock = clock;
  }

  /**
   * Returns one page of what a customer or member may download, without asking the store (operation
   * {@code customer_portal:downloadables:list}).
   *
   * @param benefitIds only what these benefits give, unless null
   */
  Page<DownloadableRead> list(
      Caller.Buyer buyer, @Nullable List<UUID> benefitIds, PageRequest page) {
    if (benefitIds != null && benefitIds.isEmpty()) {
      return Page.empty(page);
    }
    Page<DownloadableEntity> found = lists.find(buyer, benefitIds, page);
    Instant now = clock.now(buyer.organizationId());
    return new Page<>(toRead(found.items(), now), found.totalCount(), page.limit());
  }

  private List<DownloadableRead> toRead(List<DownloadableEntity> found, Instant now) {
    if (found.isEmpty()) {
      return List.of();
    }
    Map<UUID, FileEntity> byId = new HashMap<>();
    files
        .findByIdIn(found.stream().map(DownloadableEntity::fileId).distinct().toList())
        .forEach(file -> byId.put(file.id(), file));
    Instant expiresAt = Lifetimes.downloadLinkExpiry(now);
    return found.stream()
        .filter(downloadable -> byId.containsKey(downloadable.fileId()))
        .map(downloadable -> toRead(downloadable, byId.get(downloadable.fileId()), expiresAt))
        .toList();
  }

  private DownloadableRead toRead(
      DownloadableEntity downloadable, @Nullable FileEntity file, Instant expiresAt) {
    if (file == null) {
      throw new IllegalStateException("downloadable " + downloadable.id() + " has no file");
    }
    String path = new DownloadToken(downloadable.id(), expiresAt).linkPath(key);
    String url = publicUrl.resolve(path).toString();
    return DownloadableRead.builder()
        .id(downloadable.id())
        .benefitId(downloadable.benefitId())
        .file(FileRepresentation.download(file, url, expiresAt))
        .build();
  }

  /**
   * Follows a download link and counts one download (operation
   * {@code customer_portal:downloadables:get}). A token that has expired is refused as such,
   * whatever became of what it leads to.
   *
   * @return a presigned URL of the bytes
   * @throws ApiException for a token that is not ours or has expired, and for a file that is no
   *     longer granted or must not be downloaded
   */
  URI follow(String token) {
    DownloadToken claim = DownloadToken.read(key, token).orElseThrow(ApiException::notFound);
    try {
      return follow(claim);
    } catch (ApiException refused) {
      downloadables
          .findOrganizationId(claim.downloadableId())
          .ifPresent(DownloadableService::noteWorld);
      throw refused;
    }
  }

  private URI follow(DownloadToken claim) {
    DownloadableEntity downloadable =
        downloadables.findById(claim.downloadableId()).orElseThrow(ApiException::notFound);
    FileEntity file = files.findByIdIn(List.of(downloadable.fileId())).stream()
        .findFirst()
        .orElseThrow(ApiException::notFound);
    WorldTime time = clock.time(file.organizationId());
    FileAccess.checkAge(claim, time.now()).ifPresent(DownloadableService::refuse);
    if (file.deletedAt() != null || downloadables.findGranted(downloadable.id()).isEmpty()) {
      throw ApiException.notFound();
    }
    FileAccess.checkLink(file, claim, time.now()).ifPresent(DownloadableService::refuse);
    URI url = fileService.presign(file, time).url();
    downloadables.countDownload(downloadable.id(), time.now());
    noteWorld(file.organizationId());
    return url;
  }

  private static void refuse(ApiError error) {
    throw new ApiException(error);
  }

  private static void noteWorld(UUID organizationId) {
    RequestTrace.current(trace -> trace.belongsTo(organizationId));
  }
}
