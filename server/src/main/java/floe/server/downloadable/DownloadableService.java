package floe.server.downloadable;

import floe.api.DownloadableRead;
import floe.server.auth.Caller;
import floe.server.error.ResourceNotFoundException;
import floe.server.error.ResourceUnavailableException;
import floe.server.file.FileEntity;
import floe.server.file.FileMapper;
import floe.server.file.FileRepository;
import floe.server.file.FileService;
import floe.server.pagination.Page;
import floe.server.pagination.PageRequest;
import floe.server.time.WorldClock;
import floe.server.url.PublicUrl;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Lists what a customer may download, and follows the links in the list. */
@Singleton
class DownloadableService {

  private static final Duration LINK_LIFETIME = Duration.ofHours(1);
  private static final UUID NOBODY = new UUID(0, 0);

  private final DownloadableRepository downloadables;
  private final FileRepository files;
  private final FileService fileService;
  private final FileMapper mapper;
  private final DownloadToken tokens;
  private final PublicUrl publicUrl;
  private final WorldClock clock;

  DownloadableService(
      DownloadableRepository downloadables,
      FileRepository files,
      FileService fileService,
      FileMapper mapper,
      DownloadToken tokens,
      PublicUrl publicUrl,
      WorldClock clock) {
    this.downloadables = downloadables;
    this.files = files;
    this.fileService = fileService;
    this.mapper = mapper;
    this.tokens = tokens;
    this.publicUrl = publicUrl;
    this.clock = clock;
  }

  /**
   * Operation {@code customer_portal:downloadables:list}. The store is not asked.
   *
   * @param benefitIds only what these benefits give, unless null
   */
  Page<DownloadableRead> list(
      Caller.Buyer buyer, @Nullable List<UUID> benefitIds, PageRequest page) {
    if (benefitIds != null && benefitIds.isEmpty()) {
      return new Page<>(List.of(), 0, page.limit());
    }
    boolean anyMember = !(buyer instanceof Caller.Member);
    UUID memberId = buyer instanceof Caller.Member member ? member.memberId() : NOBODY;
    boolean anyBenefit = benefitIds == null;
    List<UUID> wanted = benefitIds == null ? List.of(NOBODY) : benefitIds;
    UUID customerId = buyer.customerId();
    List<DownloadableEntity> found = downloadables.findPage(
        customerId, anyMember, memberId, anyBenefit, wanted, page.limit(), page.offset());
    long total = downloadables.countPage(customerId, anyMember, memberId, anyBenefit, wanted);
    Instant now = clock.now(buyer.organizationId());
    return new Page<>(toRead(found, now), total, page.limit());
  }

  private List<DownloadableRead> toRead(List<DownloadableEntity> found, Instant now) {
    if (found.isEmpty()) {
      return List.of();
    }
    Map<UUID, FileEntity> byId = new HashMap<>();
    files
        .findByIdIn(found.stream().map(DownloadableEntity::fileId).distinct().toList())
        .forEach(file -> byId.put(file.id(), file));
    Instant expiresAt = now.plus(LINK_LIFETIME).truncatedTo(ChronoUnit.SECONDS);
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
    String token = tokens.sign(new DownloadToken.Claim(downloadable.id(), expiresAt));
    String url = publicUrl.resolve("/v1/customer-portal/downloadables/" + token).toString();
    return DownloadableRead.builder()
        .id(downloadable.id())
        .benefitId(downloadable.benefitId())
        .file(mapper.toDownload(file, url, expiresAt))
        .build();
  }

  /**
   * Operation {@code customer_portal:downloadables:get}: counts one download.
   *
   * @return the store's URL of the bytes
   * @throws ResourceNotFoundException for a token that is not ours, or whose downloadable is no
   *     longer granted
   * @throws ResourceUnavailableException for a token that has expired, or a file that was flagged
   *     since
   */
  URI follow(String token) {
    DownloadToken.Claim claim = tokens.read(token).orElseThrow(ResourceNotFoundException::new);
    DownloadableEntity downloadable = downloadables
        .findGranted(claim.downloadableId())
        .orElseThrow(ResourceNotFoundException::new);
    FileEntity file = files
        .findByIdAndDeletedAtIsNull(downloadable.fileId())
        .orElseThrow(ResourceNotFoundException::new);
    Instant now = clock.now(file.organizationId());
    if (!now.isBefore(claim.expiresAt()) || file.flaggedMaliciousAt() != null) {
      throw new ResourceUnavailableException();
    }
    if (!file.isUploaded() || !file.isEnabled()) {
      throw new ResourceNotFoundException();
    }
    URI url = fileService.presign(file, now).url();
    downloadables.countDownload(downloadable.id(), now);
    return url;
  }
}
