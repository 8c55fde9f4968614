package floe.server.sandbox.faults;

import floe.contract.Operation;
import floe.server.downloadable.DownloadLinks;
import floe.server.trace.RequestTrace;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/** Finds the world that a request of the API belongs to. */
@Singleton
class RequestWorld {

  private static final String LINK_TOKEN = "token";

  private final DownloadLinks links;
  private final ExecutorService blocking;

  RequestWorld(DownloadLinks links, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.links = links;
    this.blocking = blocking;
  }

  /**
   * Returns the organization of the caller or, for a download link, the organization of its
   * downloadable; empty for a link that is not valid.
   */
  CompletableFuture<Optional<UUID>> find(HttpRequest<?> request, Operation operation) {
    Optional<UUID> known = RequestTrace.of(request).flatMap(RequestTrace::organizationId);
    if (known.isPresent()) {
      return CompletableFuture.completedFuture(known);
    }
    Optional<String> link = operation
        .pathParameters(request.getUri().getRawPath())
        .flatMap(values -> Optional.ofNullable(values.get(LINK_TOKEN)));
    return link.isEmpty()
        ? CompletableFuture.completedFuture(Optional.empty())
        : CompletableFuture.supplyAsync(() -> ofLink(request, link.get()), blocking);
  }

  private Optional<UUID> ofLink(HttpRequest<?> request, String token) {
    Optional<UUID> organizationId = links.find(token).map(DownloadLinks.Owner::organizationId);
    organizationId.ifPresent(
        id -> RequestTrace.of(request).ifPresent(trace -> trace.belongsTo(id)));
    return organizationId;
  }
}
