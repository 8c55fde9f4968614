package floe.simulator.files;

import floe.simulator.http.SimulatedResponse;
import java.util.Optional;

/** The operations of the files API, and what handles each. */
record FilesOperations(
    FileHandler files,
    UploadHandler uploads,
    DownloadableHandler downloadables,
    SessionHandler sessions,
    CustomerHandler customers,
    BenefitHandler benefits,
    BenefitGrantHandler benefitGrants) {

  /** Returns the response to a request; empty if it is for another operation, or gets a sample. */
  Optional<SimulatedResponse> respond(FilesRequest request) {
    return switch (request.validated().plan().operation().id()) {
      case "files:list" -> files.list(request);
      case "files:create" -> Optional.of(uploads.create(request));
      case "files:uploaded" -> uploads.complete(request);
      case "files:update" -> files.update(request);
      case "files:delete" -> files.delete(request);
      case "files:download" -> files.download(request);
      case "customer_portal:downloadables:list" -> downloadables.list(request);
      case "customer_portal:downloadables:get" -> downloadables.follow(request);
      case "customer-sessions:create" -> Optional.of(sessions.create(request));
      case "customers:list" -> customers.list(request);
      case "customers:create" -> Optional.of(customers.create(request));
      case "customers:get" -> customers.get(request);
      case "customers:update" -> customers.update(request);
      case "customers:delete" -> customers.delete(request);
      case "customers:get_external" -> customers.getExternal(request);
      case "customers:update_external" -> customers.updateExternal(request);
      case "customers:delete_external" -> customers.deleteExternal(request);
      case "benefits:list" -> benefits.list(request);
      case "benefits:create" -> Optional.of(benefits.create(request));
      case "benefits:get" -> benefits.get(request);
      case "benefits:update" -> benefits.update(request);
      case "benefits:delete" -> benefits.delete(request);
      case "benefits:files" -> benefits.files(request);
      case "benefits:grants" -> benefitGrants.listOfBenefit(request);
      case "benefit-grants:list" -> benefitGrants.list(request);
      default -> Optional.empty();
    };
  }
}
