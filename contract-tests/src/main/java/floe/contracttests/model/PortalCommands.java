package floe.contracttests.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.ApiClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.target.TestWorld;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a customer or member does in the portal, and what happens to the files meanwhile. */
final class PortalCommands {
  private static final String PORTAL = "/v1/customer-portal/downloadables/";

  private PortalCommands() {}

  /** Lists what a customer or a member may download. */
  static void list(StateMachineRun walk, int pick, int form) {
    TestWorld world = walk.scene().world();
    boolean member = form % 2 == 1;
    list(walk, member ? world.member().token() : world.customer().token(), member, pick, form);
  }

  static void list(StateMachineRun walk, String token, boolean member, int pick, int form) {
    List<WorldModel.Granted> granted = walk.model().downloadables(member);
    List<String> filter = new ArrayList<>();
    WorldModel.Benefit only = WorldModel.pick(walk.model().benefits(), pick).orElse(null);
    if (form % 3 == 2 && only != null) {
      granted = granted.stream()
          .filter(one -> one.grant().benefit().id().equals(only.id()))
          .toList();
      filter.addAll(List.of("benefit_id", only.id()));
    }
    List<JsonNode> items = PageAssertions.read(granted.size(), pick, page -> {
      List<String> query = new ArrayList<>(filter);
      query.addAll(page);
      return walk.scene().downloadables().as(token).list(query.toArray(String[]::new));
    });
    match(walk, new ArrayList<>(granted), items);
  }

  /**
   * Finds each item among what is granted, where a file may be granted more than once. The files of
   * one grant come in any order, so the links are remembered in ours.
   */
  private static void match(
      StateMachineRun walk, List<WorldModel.Granted> granted, List<JsonNode> items) {
    Set<String> ids = new HashSet<>();
    List<WorldModel.Link> links = new ArrayList<>();
    int newest = Integer.MAX_VALUE;
    List<String> order = List.copyOf(walk.model().grants().keySet());
    for (JsonNode item : items) {
      WorldModel.Granted found = granted.stream()
          .filter(one -> isThis(item, one))
          .reduce((older, newer) -> newer)
          .orElse(null);
      if (found == null || !ids.add(item.path("id").asText())) {
        throw new ModelMismatchError(
            "file " + item.at("/file/id").asText() + " is listed and should not be, or twice");
      }
      granted.remove(found);
      JsonMatcher.expect(
          expected(walk, found, item), item, "downloadable " + item.path("id").asText());
      int place = order.indexOf(found.grant().id());
      if (place > newest) {
        throw new ModelMismatchError("downloadables are not listed newest first");
      }
      newest = place;
      links.add(new WorldModel.Link(
          item.at("/file/download/url").asText(), found.file(), found.grant().id()));
    }
    links.sort(Comparator.comparing((WorldModel.Link link) -> order.indexOf(link.grantId()))
        .thenComparing(link -> walk.model().files().indexOf(link.file())));
    walk.model().links().addAll(links);
  }

  private static boolean isThis(JsonNode item, WorldModel.Granted granted) {
    return item.path("benefit_id").asText().equals(granted.grant().benefit().id())
        && item.at("/file/id").asText().equals(granted.file().id());
  }

  private static ObjectNode expected(
      StateMachineRun walk, WorldModel.Granted granted, JsonNode item) {
    String start = walk.scene().api().base() + PORTAL;
    JsonNode url = JsonMatcher.open(
        "a link of the portal",
        node -> node.asText().startsWith(start) && node.asText().length() > start.length());
    ObjectNode expected = JsonNodes.object();
    expected.set("id", item.path("id"));
    expected.put("benefit_id", granted.grant().benefit().id());
    expected.set("file", granted.file().expectedDownload(url));
    return expected;
  }

  /** Follows a link that was handed out some time ago. */
  static void follow(StateMachineRun walk, int pick, int form) {
    WorldModel.Link link = WorldModel.pick(walk.model().links(), pick).orElse(null);
    if (link == null) {
      return;
    }
    WorldModel.Grant grant = walk.model().grants().get(link.grantId());
    Exchange answer = open(walk, link.url());
    boolean granted = grant != null
        && !grant.revoked()
        && !link.file().isDeleted()
        && link.file().isEnabled();
    if (granted && link.file().isFlagged()) {
      StateMachineRun.expectError(410, "ResourceUnavailable", answer);
    } else if (!granted) {
      StateMachineRun.insist(
          answer.status() == 404 || answer.status() == 410,
          answer,
          "the link should not lead anywhere");
    } else {
      StateMachineRun.expect(302, answer);
      String location = answer.header("Location").orElse("");
      StateMachineRun.insist(
          PresignedUrl.of(location).isForOneHour(),
          answer,
          "Location is no presigned URL of one hour");
      StoreCommands.checkBytes(link.file(), walk.scene().store().get(location));
    }
  }

  private static Exchange open(StateMachineRun walk, String url) {
    return walk.scene()
        .api()
        .anonymous()
        .send("GET", url.substring(walk.scene().api().base().toString().length()));
  }

  /** Follows a link with a token that was not signed like this. */
  static void followTampered(StateMachineRun walk, int pick, int form) {
    String token = WorldModel.pick(walk.model().links(), pick)
        .map(WorldModel.Link::url)
        .map(url -> url.substring(url.lastIndexOf('/') + 1))
        .orElse("eyJpZCI6IjM5MTQifQ.am8OGA.L3CgdrxghEQz");
    String tampered = switch (Math.floorMod(form, 6)) {
      case 0 -> changed(token, token.length() / 2);
      case 1 -> changed(token, 0);
      case 2 -> token.substring(0, token.length() - 1);
      case 3 -> changed(token, token.length() - 3);
      case 4 -> token + "AAAA";
      default -> "ünsigned";
    };
    Exchange answer =
        walk.scene().api().anonymous().send("GET", PORTAL + ApiClient.encode(tampered));
    StateMachineRun.expectError(404, "ResourceNotFound", answer);
  }

  private static String changed(String token, int at) {
    char other = token.charAt(at) == 'A' ? 'B' : 'A';
    return token.substring(0, at) + other + token.substring(at + 1);
  }

  /** Flags or disables a file, or takes that back. */
  static void flag(StateMachineRun walk, int pick, int form) {
    FileModel file = WorldModel.pick(walk.model().files(), pick).orElse(null);
    if (file == null) {
      return;
    }
    ObjectNode patch = JsonNodes.object();
    switch (Math.floorMod(form, 4)) {
      case 0 -> patch.put("flagged_malicious", true);
      case 1 -> patch.put("flagged_malicious", false);
      case 2 -> patch.put("is_enabled", false);
      default -> patch.put("is_enabled", true).put("flagged_malicious", false);
    }
    Exchange answer = walk.scene().sandbox().updateFile(file.id(), patch);
    if (file.isDeleted()) {
      StateMachineRun.expectError(404, "ResourceNotFound", answer);
      return;
    }
    boolean flagged = patch.path("flagged_malicious").asBoolean(file.isFlagged());
    boolean enabled = patch.path("is_enabled").asBoolean(file.isEnabled());
    JsonNode time = flagged && !file.isFlagged()
        ? AnsweredTimes.now()
        : flagged ? file.flaggedAt() : JsonNodes.object().nullNode();
    ObjectNode expected = JsonNodes.object()
        .put("id", file.id())
        .put("is_enabled", enabled)
        .put("flagged_malicious", flagged);
    expected.set("flagged_malicious_at", time);
    JsonMatcher.expect(expected, StateMachineRun.expect(200, answer));
    file.flag(flagged, enabled, answer.at("/flagged_malicious_at"));
  }
}
