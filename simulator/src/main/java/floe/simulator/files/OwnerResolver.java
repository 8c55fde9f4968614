package floe.simulator.files;

import floe.contract.message.Fault;
import floe.simulator.response.ValidatedRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves the organization that a new resource belongs to. */
final class OwnerResolver {
  private OwnerResolver() {}

  /** The result: an organization or a fault. */
  sealed interface Owner {
    /** The organization that owns the new resource. */
    record Resolved(String id) implements Owner {}

    /** A fault, because the request names no organization that its token may act for. */
    record Invalid(Fault fault) implements Owner {}
  }

  /** Returns the organization that the request names, or the one that its token implies. */
  static Owner resolve(ValidatedRequest request, TokenHolder holder) {
    Optional<String> named = RequestFields.text(RequestFields.body(request), "organization_id")
        .map(FileSerializer::lower);
    List<Object> loc = List.of("body", "organization_id");
    if (holder.isOrganization()) {
      return named.isEmpty()
          ? new Owner.Resolved(holder.world().id())
          : new Owner.Invalid(new Fault(
              "organization_token",
              loc,
              "An organization access token acts for its own organization: "
                  + "leave organization_id out.",
              Optional.of(FilesResponses.JSON.textNode(named.get())),
              Map.of()));
    }
    if (named.isEmpty() && holder.kind().equals("polar_pat_")) {
      return new Owner.Invalid(new Fault(
          "missing",
          loc,
          "A personal access token needs organization_id.",
          Optional.of(FilesResponses.JSON.nullNode()),
          Map.of()));
    }
    if (holder.issued() && !named.orElse("").equals(holder.world().id())) {
      return new Owner.Invalid(new Fault(
          "value_error",
          loc,
          "Organization not found.",
          Optional.of(FilesResponses.JSON.textNode(named.orElse(""))),
          Map.of()));
    }
    return new Owner.Resolved(named.orElse(holder.world().id()));
  }
}
