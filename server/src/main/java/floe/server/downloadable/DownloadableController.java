package floe.server.downloadable;

import floe.api.DownloadableRead;
import floe.api.ListResourceDownloadableRead;
import floe.files.Page;
import floe.files.PageRequest;
import floe.server.api.DownloadablesApi;
import floe.server.auth.CurrentCaller;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The operations on downloadables. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class DownloadableController implements DownloadablesApi {

  private final CurrentCaller caller;
  private final DownloadableService downloadables;

  DownloadableController(CurrentCaller caller, DownloadableService downloadables) {
    this.caller = caller;
    this.downloadables = downloadables;
  }

  @Override
  public ListResourceDownloadableRead customerPortalDownloadablesList(
      @Nullable List<UUID> benefitId, Long page, Long limit) {
    Page<DownloadableRead> found =
        downloadables.list(caller.buyer(), benefitId, PageRequest.of(page, limit));
    return ListResourceDownloadableRead.builder()
        .items(found.items())
        .pagination(found.pagination())
        .build();
  }

  @Override
  public HttpResponse<?> customerPortalDownloadablesGet(String token) {
    return HttpResponse.status(HttpStatus.FOUND)
        .header(HttpHeaders.LOCATION, downloadables.follow(token).toString());
  }
}
