package floe.contracttests.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.ApiClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.Json;
import floe.contracttests.target.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a customer or member does in the portal, and what happens to the files meanwhile. */
final class PortalDeeds {
  private static final String PORTAL = "/v1/customer-portal/downloadables/";

  private PortalDeeds() {}

  /** Lists what a customer or a member may download. */
  static void list(Walk walk, int pick, int form) {
    World world = walk.scene().world();
    boolean member = form % 2 == 1;
    list(walk, member ? world.member().token() : world.customer().token(), member, pick, form);
  }

  static void list(Walk walk, String token, boolean member, int pick, int form) {
    List<Model.Granted> granted = walk.model().downloadables(member);
    List<String> filter = new ArrayList<>();
    Model.Benefit only = Model.pick(walk.model().benefits(), pick).orElse(null);
    if (form % 3 == 2 && only != null) {
      granted = granted.stream()
          .filter(one -> one.grant().benefit().id().equals(only.id()))
          .toList();
      filter.addAll(List.of("benefit_id", only.id()));
    }
    List<JsonNode> items = Pages.read(granted.size(), pick, page -> {
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
  private static void match(Walk walk, List<Model.Granted> granted, List<JsonNode> items) {
    Set<String> ids = new HashSet<>();
    List<Model.Link> links = new ArrayList<>();
    int newest = Integer.MAX_VALUE;
    List<String> order = List.copyOf(walk.model().grants().keySet());
    for (JsonNode item : items) {
      Model.Granted found = granted.stream()
          .filter(one -> isThis(item, one))
          .reduce((older, newer) -> newer)
          .orElse(null);
      if (found == null || !ids.add(item.path("id").asText())) {
        throw new DepartureError(
            "file " + item.at("/file/id").asText() + " is listed and should not be, or twice");
      }
      granted.remove(found);
      Likeness.expect(
          expected(walk, found, item), item, "downloadable " + item.path("id").asText());
      int place = order.indexOf(found.grant().id());
      if (place > newest) {
        throw new DepartureError("downloadables are not listed newest first");
      }
      newest = place;
      links.add(new Model.Link(
          item.at("/file/download/url").asText(), found.file(), found.grant().id()));
    }
    links.sort(Comparator.comparing((Model.Link link) -> order.indexOf(link.grantId()))
        .thenComparing(link -> walk.model().files().indexOf(link.file())));
    walk.model().links().addAll(links);
  }

  private static boolean isThis(JsonNode item, Model.Granted granted) {
    return item.path("benefit_id").asText().equals(granted.grant().benefit().id())
        && item.at("/file/id").asText().equals(granted.file().id());
  }

  private static ObjectNode expected(Walk walk, Model.Granted granted, JsonNode item) {
    String start = walk.scene().api().base() + PORTAL;
    JsonNode url = Likeness.open(
        "a link of the portal",
        node -> node.asText().startsWith(start) && node.asText().length() > start.length());
    ObjectNode expected = Json.object();
    expected.set("id", item.path("id"));
    expected.put("benefit_id", granted.grant().benefit().id());
    expected.set("file", granted.file().expectedDownload(url));
    return expected;
  }

  /** Follows a link that was handed out some time ago. */
  static void follow(Walk walk, int pick, int form) {
    Model.Link link = Model.pick(walk.model().links(), pick).orElse(null);
    if (link == null) {
      return;
    }
    Model.Grant grant = walk.model().grants().get(link.grantId());
    Exchange answer = open(walk, link.url());
    boolean granted = grant != null
        && !grant.revoked()
        && !link.file().isDeleted()
        && link.file().isEnabled();
    if (granted && link.file().isFlagged()) {
      Walk.expectError(410, "ResourceUnavailable", answer);
    } else if (!granted) {
      Walk.insist(
          answer.status() == 404 || answer.status() == 410,
          answer,
          "the link should not lead anywhere");
    } else {
      Walk.expect(302, answer);
      String location = answer.header("Location").orElse("");
      Walk.insist(
          PresignedUrl.of(location).isForOneHour(),
          answer,
          "Location is no presigned URL of one hour");
      StoreDeeds.checkBytes(link.file(), walk.scene().store().get(location));
    }
  }

  private static Exchange open(Walk walk, String url) {
    return walk.scene()
        .api()
        .anonymous()
        .send("GET", url.substring(walk.scene().api().base().toString().length()));
  }

  /** Follows a link with a token that was not signed like this. */
  static void followTampered(Walk walk, int pick, int form) {
    String token = Model.pick(walk.model().links(), pick)
        .map(Model.Link::url)
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
    Walk.expectError(404, "ResourceNotFound", answer);
  }

  private static String changed(String token, int at) {
    char other = token.charAt(at) == 'A' ? 'B' : 'A';
    return token.substring(0, at) + other + token.substring(at + 1);
  }

  /** Flags or disables a file, or takes that back. */
  static void flag(Walk walk, int pick, int form) {
    KnownFile file = Model.pick(walk.model().files(), pick).orElse(null);
    if (file == null) {
      return;
    }
    ObjectNode patch = Json.object();
    switch (Math.floorMod(form, 4)) {
      case 0 -> patch.put("flagged_malicious", true);
      case 1 -> patch.put("flagged_malicious", false);
      case 2 -> patch.put("is_enabled", false);
      default -> patch.put("is_enabled", true).put("flagged_malicious", false);
    }
    Exchange answer = walk.scene().sandbox().updateFile(file.id(), patch);
    if (file.isDeleted()) {
      Walk.expectError(404, "ResourceNotFound", answer);
      return;
    }
    boolean flagged = patch.path("flagged_malicious").asBoolean(file.isFlagged());
    boolean enabled = patch.path("is_enabled").asBoolean(file.isEnabled());
    JsonNode time = flagged && !file.isFlagged()
        ? Moments.now()
        : flagged ? file.flaggedAt() : Json.object().nullNode();
    ObjectNode expected = Json.object()
        .put("id", file.id())
        .put("is_enabled", enabled)
        .put("flagged_malicious", flagged);
    expected.set("flagged_malicious_at", time);
    Likeness.expect(expected, Walk.expect(200, answer));
    file.flag(flagged, enabled, answer.at("/flagged_malicious_at"));
  }
}
