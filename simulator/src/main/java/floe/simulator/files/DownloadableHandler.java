package floe.simulator.files;

import floe.api.DownloadableRead;
import floe.api.ListResourceDownloadableRead;
import floe.files.DownloadToken;
import floe.files.FileAccess;
import floe.files.FileRepresentation;
import floe.files.Lifetimes;
import floe.files.Page;
import floe.files.SigningKey;
import floe.simulator.files.DownloadableFinder.Available;
import floe.simulator.files.benefit.Downloadable;
import floe.simulator.files.error.RejectedRequestException;
import floe.simulator.files.storage.StoredFile;
import floe.simulator.files.world.WorldRegistry;
import floe.simulator.http.SimulatedRequest;
import floe.simulator.http.SimulatedResponse;
import floe.simulator.steering.SimulatorClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Handles the operations on downloadables. */
final class DownloadableHandler {
  private static final String LINKS = "/v1/customer-portal/downloadables/";

  private final DownloadableFinder finder;
  private final SigningKey key;
  private final FileMapper mapper;
  private final SimulatorClock clock;

  DownloadableHandler(
      DownloadableFinder finder, SigningKey key, FileMapper mapper, SimulatorClock clock) {
    this.finder = finder;
    this.key = key;
    this.mapper = mapper;
    this.clock = clock;
  }

  /** Handles {@code customer_portal:downloadables:list}. */
  Optional<SimulatedResponse> list(FilesRequest request) {
    if (!request.holder().issued() && finder.hasNoBenefit()) {
      return Optional.empty();
    }
    List<Available> found = finder.find(request.holder(), request.ids("benefit_id"));
    Instant expiresAt =
        Lifetimes.downloadLinkExpiry(clock.now(request.holder().world().id()));
    Page<DownloadableRead> page =
        request.page().of(found).map(available -> toRead(available, request.baseUrl(), expiresAt));
    return Optional.of(request.success(ListResourceDownloadableRead.builder()
        .items(page.items())
        .pagination(page.pagination())
        .build()));
  }

  private DownloadableRead toRead(Available available, String base, Instant expiresAt) {
    Downloadable downloadable = available.downloadable();
    String url = base + new DownloadToken(downloadable.id(), expiresAt).linkPath(key);
    return DownloadableRead.builder()
        .id(downloadable.id())
        .benefitId(downloadable.benefitId())
        .file(FileRepresentation.download(available.file(), url, expiresAt))
        .build();
  }

  /**
   * Notes the world to which a request to a download link belongs.
   *
   * @return the downloadable to which the link leads, if it leads to one of a world
   */
  Optional<UUID> identify(SimulatedRequest request, WorldRegistry worlds) {
    String path = request.message().path();
    String text = path.startsWith(LINKS) ? path.substring(LINKS.length()) : "";
    Optional<UUID> world = organizationOf(
            text.endsWith("/") ? text.substring(0, text.length() - 1) : text)
        .filter(organizationId -> worlds.find(organizationId).isPresent());
    world.ifPresent(request.notes()::belongsTo);
    return world.flatMap(found -> DownloadToken.read(key, text).map(DownloadToken::downloadableId));
  }

  /** Returns the organization to whose downloadable a link leads, expired or not. */
  Optional<UUID> organizationOf(String token) {
    return DownloadToken.read(key, token).flatMap(finder::organizationOf);
  }

  /**
   * Handles {@code customer_portal:downloadables:get}; the result is empty for the links in the
   * document's examples, which lead to samples.
   */
  Optional<SimulatedResponse> follow(FilesRequest request) {
    String text = request.validated().pathParameters().getOrDefault("token", "");
    Optional<DownloadToken> token = DownloadToken.read(key, text);
    if (token.isEmpty() && request.isInExamples("/" + text)) {
      return Optional.empty();
    }
    DownloadToken claim = token.orElseThrow(RejectedRequestException::notFound);
    Downloadable downloadable =
        finder.find(claim.downloadableId()).orElseThrow(RejectedRequestException::notFound);
    UUID organizationId =
        finder.organizationOf(downloadable).orElseThrow(RejectedRequestException::notFound);
    Instant now = clock.nowForExpiry(organizationId);
    RejectedRequestException.throwIf(FileAccess.checkAge(claim, now));
    StoredFile file =
        finder.findGranted(downloadable).orElseThrow(RejectedRequestException::notFound);
    RejectedRequestException.throwIf(FileAccess.checkLink(file, claim, now));
    String url = mapper.downloadUrl(file, request.baseUrl(), clock.time(organizationId));
    downloadable.countDownload();
    return Optional.of(request.success().withReplacedHeader("Location", url));
  }
}
