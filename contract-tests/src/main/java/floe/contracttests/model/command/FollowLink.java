package floe.contracttests.model.command;

import floe.contracttests.check.ExchangeAssertions;
import floe.contracttests.client.Exchange;
import floe.contracttests.model.FileModel;
import floe.contracttests.model.PresignedUrl;
import floe.contracttests.model.WorldModel;
import floe.contracttests.target.Capability;
import java.util.Set;

/** Follows a download link that was handed out some time ago, and reads what it leads to. */
public record FollowLink(LinkRef link) implements Command {
  /** The path of the portal's downloadables; that of a link goes on with its token. */
  static final String PORTAL = "/v1/customer-portal/downloadables/";

  @Override
  public Set<Capability> requires() {
    return Set.of(Capability.GRANTS);
  }

  @Override
  public boolean when(WorldModel model) {
    return !model.links().isEmpty();
  }

  @Override
  public void run(StateMachineRun run) {
    WorldModel.Link target = link.find(run.model().links()).orElseThrow();
    Exchange response = follow(run, target.url());
    FileModel file = target.downloadable().file();
    boolean granted = target.downloadable().isGranted() && !file.isDeleted() && file.isEnabled();
    if (granted && file.isFlagged()) {
      ExchangeAssertions.assertError(410, "ResourceUnavailable", response);
    } else if (!granted) {
      ExchangeAssertions.assertThat(
          response.status() == 404 || response.status() == 410,
          response,
          "the link should not lead anywhere");
    } else {
      ExchangeAssertions.assertStatus(302, response);
      String location = response.header("Location").orElse("");
      ExchangeAssertions.assertThat(
          PresignedUrl.of(location).isForOneHour(),
          response,
          "Location is no presigned URL of one hour");
      target.downloadable().countDownload();
      DownloadFile.checkContent(file, run.context().store().get(location));
    }
  }

  private static Exchange follow(StateMachineRun run, String url) {
    int base = run.context().api().base().toString().length();
    return run.context().api().anonymous().send("GET", url.substring(base));
  }
}
