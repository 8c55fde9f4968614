package floe.contracttests.mutation;

import static floe.contracttests.mutation.MutationOperators.body;
import static floe.contracttests.mutation.MutationOperators.items;
import static floe.contracttests.mutation.MutationOperators.list;
import static floe.contracttests.mutation.MutationOperators.requests;
import static floe.contracttests.mutation.MutationOperators.status;
import static floe.contracttests.mutation.OperationIds.BENEFITS;
import static floe.contracttests.mutation.OperationIds.BENEFIT_FILES;
import static floe.contracttests.mutation.OperationIds.DELETE_BENEFIT;
import static floe.contracttests.mutation.OperationIds.DOWNLOADABLES;
import static floe.contracttests.mutation.OperationIds.GET_BENEFIT;
import static floe.contracttests.mutation.OperationIds.UPDATE_BENEFIT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Servers that are wrong about benefits, and about what a change of them does to their holders. */
final class BenefitMutants {
  private BenefitMutants() {}

  static List<Mutant> all() {
    return List.of(
        of("regrant", "downloadables get new ids", BenefitMutants::newIds),
        of("regrant", "an archived file stays listed", BenefitMutants::unarchived),
        of("regrant", "new files are not granted", BenefitMutants::ungranted),
        of(
            "benefit",
            "PATCH resets the description",
            () -> requests(UPDATE_BENEFIT, BenefitMutants::withDescription)),
        of("benefit", "does not delete", () -> StatefulOperators.skipped(DELETE_BENEFIT)),
        of("benefit", "200 for a deletion", () -> status(DELETE_BENEFIT, 204, 200)),
        of(
            "benefit",
            "a deleted one can be read",
            () -> StatefulOperators.remembered(
                request -> request.operation().equals(GET_BENEFIT), 404)),
        of(
            "benefit",
            "any change is fine",
            () -> StatefulOperators.ifRefused(UPDATE_BENEFIT, 422, TrafficState.Bypass.LAST_GOOD)),
        of(
            "benefit",
            "metadata are never emptied",
            () -> requests(UPDATE_BENEFIT, BenefitMutants::withoutEmptyMetadata)),
        of(
            "benefit",
            "a change leaves no trace",
            () -> body(UPDATE_BENEFIT, benefit -> benefit.putNull("modified_at"))),
        of("benefit", "as before the change", () -> StatefulOperators.stale(GET_BENEFIT)),
        of(
            "benefit list",
            "exclude_id ignored",
            () -> requests(BENEFITS, request -> request.withoutParameter("exclude_id"))),
        of(
            "benefit list",
            "query ignored",
            () -> requests(BENEFITS, request -> request.withoutParameter("query"))),
        of(
            "benefit list",
            "id ignored",
            () -> requests(BENEFITS, request -> request.withoutParameter("id"))),
        of(
            "benefit list",
            "type ignored",
            () -> requests(BENEFITS, request -> request.withoutParameter("type"))),
        of(
            "benefit list",
            "metadata ignored",
            () -> requests(
                BENEFITS,
                request -> request
                    .withoutParameter("metadata[number]")
                    .withoutParameter("metadata[truth]"))),
        of(
            "benefit list",
            "sorting ignored",
            () -> requests(BENEFITS, request -> request.withoutParameter("sorting"))),
        of(
            "benefit list",
            "one too few counted",
            () -> list(
                BENEFITS, (items, pagination) -> PageMutants.add(pagination, "total_count", -1))),
        of("benefit list", "from before", () -> StatefulOperators.stale(BENEFITS)),
        of(
            "benefit list",
            "downloads not counted",
            () -> items(BENEFIT_FILES, file -> file.put("downloads", 0))),
        of(
            "benefit list",
            "each download is a downloader",
            () -> items(
                BENEFIT_FILES,
                file -> file.put("downloaders", file.path("downloads").asInt()))),
        of(
            "benefit list",
            "files in another order",
            () -> list(BENEFIT_FILES, (items, pagination) -> PageMutants.reverse(items))),
        of("benefit list", "files from before", () -> StatefulOperators.stale(BENEFIT_FILES)),
        of(
            "benefit list",
            "files with another name",
            () -> items(BENEFIT_FILES, file -> file.put("name", "file.bin"))),
        of(
            "tenant",
            "a foreign benefit can be changed",
            () -> StatefulOperators.ifRefused(UPDATE_BENEFIT, 404, TrafficState.Bypass.OWNER)),
        of(
            "tenant",
            "a foreign benefit can be deleted",
            () -> StatefulOperators.ifRefused(DELETE_BENEFIT, 404, TrafficState.Bypass.OWNER)),
        of(
            "tenant",
            "the files of a foreign benefit are shown",
            () -> StatefulOperators.ifRefused(BENEFIT_FILES, 404, TrafficState.Bypass.OWNER)));
  }

  private static Mutant of(String kind, String name, Supplier<Mutation> mutation) {
    return new Mutant(kind, name, mutation);
  }

  /** Gives each downloadable another id after each change of a benefit's files. */
  private static Mutation newIds() {
    AtomicInteger changes = new AtomicInteger();
    return (request, delegate) -> {
      ProxiedResponse response = delegate.send(request);
      if (request.operation().equals(UPDATE_BENEFIT) && request.json().has("properties")) {
        changes.incrementAndGet();
      }
      return request.operation().equals(DOWNLOADABLES) && response.isSuccess() && changes.get() > 0
          ? MutationOperators.changed(
              response,
              page -> page.path("items")
                  .forEach(item -> rename((ObjectNode) item, "regranted " + changes.get())))
          : response;
    };
  }

  private static void rename(ObjectNode item, String salt) {
    byte[] seed = (salt + item.path("id").asText()).getBytes(StandardCharsets.UTF_8);
    // a UUID of version 3 is made into one of version 4, which the contract asks for
    String id = UUID.nameUUIDFromBytes(seed).toString();
    item.put("id", id.substring(0, 14) + "4" + id.substring(15));
  }

  /** Forgets what is archived, but repeats it. */
  private static Mutation unarchived() {
    return (request, delegate) -> {
      JsonNode archived = request.json().at("/properties/archived");
      if (!request.operation().equals(UPDATE_BENEFIT) || archived.isEmpty()) {
        return delegate.send(request);
      }
      ObjectNode body = request.json().deepCopy();
      MutationOperators.object(body, "properties").putObject("archived");
      ProxiedResponse response = delegate.send(request.withBody(body));
      return response.isSuccess()
          ? MutationOperators.changed(
              response,
              benefit -> MutationOperators.object(benefit, "properties").set("archived", archived))
          : response;
    };
  }

  /** Forgets the files that a change sets, but repeats them. */
  private static Mutation ungranted() {
    return (request, delegate) -> {
      JsonNode properties = request.json().path("properties");
      if (!request.operation().equals(UPDATE_BENEFIT) || !properties.isObject()) {
        return delegate.send(request);
      }
      ObjectNode body = request.json().deepCopy();
      body.remove("properties");
      ProxiedResponse response = delegate.send(request.withBody(body));
      return response.isSuccess()
          ? MutationOperators.changed(response, benefit -> benefit.set("properties", properties))
          : response;
    };
  }

  private static ProxiedRequest withDescription(ProxiedRequest request) {
    return request.json() instanceof ObjectNode patch && !patch.has("description")
        ? request.withBody(patch.put("description", "A benefit"))
        : request;
  }

  private static ProxiedRequest withoutEmptyMetadata(ProxiedRequest request) {
    if (request.json() instanceof ObjectNode patch
        && patch.path("metadata").isObject()
        && patch.path("metadata").isEmpty()) {
      patch.remove("metadata");
      return request.withBody(patch);
    }
    return request;
  }
}
