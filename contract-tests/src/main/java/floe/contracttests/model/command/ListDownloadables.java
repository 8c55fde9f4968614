package floe.contracttests.model.command;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contracttests.check.ExchangeAssertions;
import floe.contracttests.client.DownloadablesClient;
import floe.contracttests.model.BenefitModel;
import floe.contracttests.model.DownloadableModel;
import floe.contracttests.model.PageAssertions;
import floe.contracttests.model.PageLimit;
import floe.contracttests.model.WorldModel;
import floe.contracttests.target.Capability;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Lists all pages of what the customer or the member may download, and remembers the links. The
 * sessions end with the customer.
 */
public record ListDownloadables(PortalUser user, Filter filter, BenefitRef benefit, PageLimit limit)
    implements Command {

  /** Which downloadables are asked for. */
  public enum Filter {
    ALL,
    /** Those of the benefit that the command names. */
    BY_BENEFIT
  }

  /** Returns the command that lists all that a user may download, on pages of the default size. */
  public static ListDownloadables all(PortalUser user) {
    return new ListDownloadables(user, Filter.ALL, new BenefitRef(0), PageLimit.DEFAULT);
  }

  /** Returns the command that lists what a benefit gives a user, on pages of the default size. */
  public static ListDownloadables of(BenefitRef benefit, PortalUser user) {
    return new ListDownloadables(user, Filter.BY_BENEFIT, benefit, PageLimit.DEFAULT);
  }

  /** Returns a copy that asks for pages of another size. */
  public ListDownloadables with(PageLimit other) {
    return new ListDownloadables(user, filter, benefit, other);
  }

  @Override
  public Set<Capability> requires() {
    return Set.of(Capability.GRANTS);
  }

  @Override
  public boolean when(WorldModel model) {
    return filter == Filter.ALL || !model.benefits().isEmpty();
  }

  @Override
  public void run(StateMachineRun run) {
    String token = user.token(run.model().world());
    if (run.model().ownCustomer().isDeleted()) {
      ExchangeAssertions.assertError(
          401, "invalid_token", run.context().downloadables().as(token).list());
      return;
    }
    if (filter == Filter.ALL) {
      listAll(run, token, user, limit);
      return;
    }
    BenefitModel target = benefit.find(run.model().benefits()).orElseThrow();
    List<DownloadableModel> expected = visible(run, user).stream()
        .filter(one -> one.grant().benefit() == target)
        .toList();
    list(run, token, expected, List.of("benefit_id", target.id()), limit);
  }

  /** Lists all that a user may download, with any token of the user's. */
  static void listAll(StateMachineRun run, String token, PortalUser user, PageLimit limit) {
    list(run, token, visible(run, user), List.of(), limit);
  }

  /** Lists all that the holder of a session may download; nobody grants anything to an owner. */
  static void listAll(StateMachineRun run, WorldModel.Session session, PageLimit limit) {
    List<DownloadableModel> expected =
        session.forOwner() ? List.of() : run.model().downloadables(session.customer());
    list(run, session.token(), expected, List.of(), limit);
  }

  private static List<DownloadableModel> visible(StateMachineRun run, PortalUser user) {
    return run.model().downloadables(run.model().ownCustomer()).stream()
        .filter(one -> user == PortalUser.CUSTOMER || one.grant().isForMember())
        .toList();
  }

  private static void list(
      StateMachineRun run,
      String token,
      List<DownloadableModel> expected,
      List<String> filter,
      PageLimit limit) {
    DownloadablesClient client = run.context().downloadables().as(token);
    List<JsonNode> items = PageAssertions.read(expected.size(), limit, page -> {
      List<String> query = new ArrayList<>(filter);
      query.addAll(page);
      return client.list(query.toArray(String[]::new));
    });
    String links = run.context().api().base() + FollowLink.PORTAL;
    run.model()
        .links()
        .addAll(new ListDownloadablesPostcondition(run.model(), links).check(expected, items));
  }
}
