package floe.contracttests.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import floe.contracttests.check.Invariant.Seen;
import floe.contracttests.client.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rules about answers that repeat what the request requested. */
final class EchoInvariants {
  private static final List<String> OF_A_FILE =
      List.of("name", "mime_type", "size", "service", "checksum_sha256_base64", "version");

  static final List<Invariant> ALL = List.of(
      new Invariant(
          "success-repeats-the-request",
          "what was asked for is what was done",
          (seen, before) -> echo(seen)),
      new Invariant(
          "path-ids-come-back",
          "the id in the path is the id in the answer",
          (seen, before) -> pathId(seen)),
      new Invariant(
          "version-is-echoed",
          "`Polar-Version` is the version asked for",
          (seen, before) -> version(seen.exchange())));

  private static final Map<String, List<String>> FIELDS = Map.of(
      "files:create", OF_A_FILE,
      "customer-sessions:create", List.of("customer_id", "return_url"),
      "benefits:create", List.of("type", "description", "metadata"),
      "benefits:update", List.of("metadata"),
      "customers:create", List.of("email", "name", "locale", "metadata"),
      "customers:update", List.of("name", "locale", "metadata"),
      "customers:update_external", List.of("name", "locale", "metadata"),
      "grants:create", List.of("customer_id", "benefit_id", "member_id"));

  private EchoInvariants() {}

  private static List<String> echo(Seen seen) {
    Exchange exchange = seen.exchange();
    if (exchange.status() / 100 != 2) {
      return List.of();
    }
    List<String> violations = new ArrayList<>();
    JsonNode request = exchange.requestJson();
    JsonNode answer = exchange.json();
    for (String field : FIELDS.getOrDefault(seen.operation(), List.of())) {
      JsonNode requested = request.path(field);
      if (!requested.isMissingNode() && !same(requested, answer.path(field))) {
        violations.add(
            "%s is %s, asked for was %s".formatted(field, answer.path(field), requested));
      }
    }
    switch (seen.operation()) {
      case "files:create" -> createdName(answer).ifPresent(violations::add);
      case "files:update" -> violations.addAll(changed(request, answer, "name", "version"));
      case "benefits:update" -> violations.addAll(changed(request, answer, "description"));
      case "customers:update" ->
        violations.addAll(changed(request, answer, "email", "external_id", "type"));
      case "customers:update_external" -> violations.addAll(changed(request, answer, "email"));
      case "benefits:create" -> violations.addAll(benefitFiles(request, answer));
      case "customer-sessions:create" -> violations.addAll(customer(request, answer));
      default -> {}
    }
    return violations;
  }

  private static Optional<String> createdName(JsonNode answer) {
    String end = "/" + answer.path("id").asText() + "/" + answer.path("name").asText();
    return answer.path("path").asText().endsWith(end)
        ? Optional.empty()
        : Optional.of("path " + answer.path("path") + " does not end in " + end);
  }

  /**
   * Returns the fields that an update set and that the answer does not show; null, absent and empty
   * set nothing.
   */
  private static List<String> changed(JsonNode request, JsonNode answer, String... fields) {
    List<String> violations = new ArrayList<>();
    for (String field : fields) {
      String requested = request.path(field).asText("");
      if (request.path(field).isTextual()
          && !requested.isEmpty()
          && !requested.equals(answer.path(field).asText())) {
        violations.add(
            "%s is %s, asked for was %s".formatted(field, answer.path(field), requested));
      }
    }
    return violations;
  }

  private static List<String> benefitFiles(JsonNode request, JsonNode answer) {
    JsonNode requested = request.at("/properties/files");
    JsonNode files = answer.at("/properties/files");
    return requested.size() == Set.copyOf(UploadInvariants.list(requested)).size()
            && !requested.equals(files)
        ? List.of("the benefit has the files " + files + ", asked for were " + requested)
        : List.of();
  }

  private static List<String> customer(JsonNode request, JsonNode answer) {
    List<String> violations = new ArrayList<>();
    if (!answer.path("customer_id").equals(answer.at("/customer/id"))) {
      violations.add("customer_id is not the id of the customer");
    }
    JsonNode external = request.path("external_customer_id");
    if (external.isTextual() && !external.equals(answer.at("/customer/external_id"))) {
      violations.add("the customer's external_id is " + answer.at("/customer/external_id"));
    }
    return violations;
  }

  private static List<String> pathId(Seen seen) {
    Exchange exchange = seen.exchange();
    boolean named = Set.of(
            "files:uploaded",
            "files:update",
            "files:download",
            "benefits:get",
            "benefits:update",
            "customers:get",
            "customers:update",
            "sandbox-files:update")
        .contains(seen.operation());
    if (!named || exchange.status() != 200) {
      return List.of();
    }
    String id = exchange.text("/id");
    return !id.isEmpty() && exchange.request().path().contains("/" + id)
        ? List.of()
        : List.of("the answer is about " + id + ", the request was " + exchange.request());
  }

  private static List<String> version(Exchange exchange) {
    String asked = exchange.request().headers().first("Polar-Version").orElse("2026-04");
    return exchange
        .header("Polar-Version")
        .filter(version -> !version.equals(asked))
        .map(version -> List.of("Polar-Version is " + version + ", asked for was " + asked))
        .orElse(List.of());
  }

  private static boolean same(JsonNode requested, JsonNode answered) {
    boolean numbers = requested.isNumber() && answered.isNumber();
    return numbers
        ? requested.decimalValue().compareTo(answered.decimalValue()) == 0
        : requested.equals(answered) || (requested instanceof NullNode && answered.isMissingNode());
  }
}
