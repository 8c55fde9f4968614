package floe.contracttests.model.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.model.DownloadableModel;
import floe.contracttests.model.GrantModel;
import floe.contracttests.model.JsonMatcher;
import floe.contracttests.model.PageAssertions;
import floe.contracttests.model.PageLimit;
import floe.contracttests.model.TimeMatchers;
import floe.contracttests.model.WorldModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A list of grants, which is read page by page. */
record GrantList(WorldModel model, ListOrder order, PageLimit limit) {

  /** Requests a page. */
  interface Request {
    Exchange send(String... query);
  }

  /**
   * Checks that the pages show these grants, each with its customer, its member, its benefit and
   * its files.
   *
   * @param oldestFirst the grants in the order of their creation
   * @param filter names and values of the query that asks for them
   */
  void check(List<GrantModel> oldestFirst, List<String> filter, Request request) {
    List<GrantModel> expected = order.of(oldestFirst);
    List<JsonNode> items = PageAssertions.read(expected.size(), limit, page -> {
      List<String> query = new ArrayList<>(filter);
      query.addAll(order.query());
      query.addAll(page);
      return request.send(query.toArray(String[]::new));
    });
    for (int i = 0; i < items.size(); i++) {
      check(expected.get(i), items.get(i));
    }
  }

  private void check(GrantModel grant, JsonNode item) {
    ObjectNode expected = JsonNodes.object().put("id", grant.id());
    expected.set("created_at", TimeMatchers.now());
    expected.set("modified_at", TimeMatchers.nowOrNull());
    boolean revoked = grant.isRevoked();
    expected.put("is_granted", !revoked).put("is_revoked", revoked);
    expected.set("granted_at", revoked ? expected.nullNode() : TimeMatchers.now());
    expected.set("revoked_at", revoked ? TimeMatchers.now() : expected.nullNode());
    expected.putNull("subscription_id").putNull("order_id").putNull("error");
    expected
        .put("customer_id", grant.customer().id())
        .put("benefit_id", grant.benefit().id());
    expected.set("customer", grant.customer().expectedRead());
    expected.set("benefit", grant.benefit().expectedRead());
    String member = grant.isForMember() ? model.world().member().id() : null;
    expected.put("member_id", member);
    expected.set("member", member == null ? expected.nullNode() : ofId(member));
    expected.putObject("properties").set("files", files(grant));
    JsonMatcher.expect(expected, item, "grant " + grant.id());
  }

  private static JsonNode ofId(String id) {
    return JsonMatcher.matching("member " + id, node -> node.path("id").asText().equals(id));
  }

  /** Returns a placeholder for the files that the grant gives: their order is open. */
  private static JsonNode files(GrantModel grant) {
    Set<String> expected = grant.downloadables().stream()
        .filter(DownloadableModel::isGranted)
        .map(one -> one.file().id())
        .collect(Collectors.toSet());
    return JsonMatcher.matching("the files " + expected, node -> {
      List<String> ids = new ArrayList<>();
      node.forEach(id -> ids.add(id.asText()));
      return ids.size() == expected.size() && expected.containsAll(ids);
    });
  }
}
