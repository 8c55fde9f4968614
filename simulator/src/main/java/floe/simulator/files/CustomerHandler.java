package floe.simulator.files;

import floe.api.CustomerCreate;
import floe.api.CustomerUpdate;
import floe.api.CustomerUpdateExternalID;
import floe.api.ListResourceCustomer;
import floe.files.CustomerChanges;
import floe.files.CustomerDetails;
import floe.files.CustomerFilter;
import floe.files.CustomerRepresentation;
import floe.files.Page;
import floe.simulator.data.SeededRandom;
import floe.simulator.files.benefit.GrantRecords;
import floe.simulator.files.benefit.StoredGrant;
import floe.simulator.files.customer.CustomerRecords;
import floe.simulator.files.world.InMemoryRepository;
import floe.simulator.files.world.TokenRegistry;
import floe.simulator.http.SimulatedResponse;
import floe.simulator.steering.SimulatorClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Handles the operations on customers. For an unknown customer of the shared world the result is
 * empty, and a sample is answered.
 */
final class CustomerHandler {
  private static final Map<String, Function<CustomerDetails, @Nullable Comparable<?>>> SORTED_BY =
      Map.of(
          "created_at",
          CustomerDetails::createdAt,
          "email",
          CustomerDetails::email,
          "name",
          CustomerDetails::name);

  private final InMemoryRepository repository;
  private final CustomerFinder finder;
  private final CustomerRecords records;
  private final GrantRecords grants;
  private final TokenRegistry tokens;
  private final SimulatorClock clock;
  private final SeededRandom random;

  CustomerHandler(
      InMemoryRepository repository,
      GrantRecords grants,
      TokenRegistry tokens,
      SimulatorClock clock,
      SeededRandom random) {
    this.repository = repository;
    this.finder = new CustomerFinder(repository.customers());
    this.records = new CustomerRecords(repository.customers());
    this.grants = grants;
    this.tokens = tokens;
    this.clock = clock;
    this.random = random.derive("customers");
  }

  /** Handles {@code customers:list}; empty if nothing was created in the shared world. */
  Optional<SimulatedResponse> list(FilesRequest request) {
    List<CustomerDetails> all =
        repository.customers().list(request.holder().world().id());
    if (all.isEmpty() && !request.holder().issued()) {
      return Optional.empty();
    }
    CustomerFilter filter = new CustomerFilter(
        request.idList("organization_id"),
        request.text("email"),
        request.text("query"),
        request.flag("active"),
        request.metadata());
    Set<UUID> holders = repository.benefits().listGrants(StoredGrant::isInForce).stream()
        .map(StoredGrant::customerId)
        .collect(Collectors.toSet());
    List<CustomerDetails> listed = all.stream()
        .filter(customer -> filter.matches(customer, holders.contains(customer.id())))
        .sorted(request.sorting().comparator(SORTED_BY, CustomerDetails::id))
        .toList();
    Page<CustomerDetails> page = request.page().of(listed);
    return Optional.of(request.success(ListResourceCustomer.builder()
        .items(page.map(CustomerRepresentation::of).items())
        .pagination(page.pagination())
        .build()));
  }

  /** Handles {@code customers:create}. */
  SimulatedResponse create(FilesRequest request) {
    CustomerCreate create = request.body(CustomerCreate.class);
    UUID organizationId = OrganizationResolver.resolve(request.holder(), create.organizationId());
    SeededRandom customerRandom = random.derive(repository.nextNumber());
    UUID id = customerRandom.uuid();
    UUID ownerId = customerRandom.derive("owner").uuid();
    return success(
        request, records.create(id, ownerId, organizationId, create, clock.now(organizationId)));
  }

  /** Handles {@code customers:get}. */
  Optional<SimulatedResponse> get(FilesRequest request) {
    return finder.findById(request).map(customer -> success(request, customer));
  }

  /** Handles {@code customers:get_external}. */
  Optional<SimulatedResponse> getExternal(FilesRequest request) {
    return finder.findByExternalId(request).map(customer -> success(request, customer));
  }

  /** Handles {@code customers:update}. */
  Optional<SimulatedResponse> update(FilesRequest request) {
    return finder
        .findById(request)
        .map(customer -> update(request, customer, request.body(CustomerUpdate.class)));
  }

  /** Handles {@code customers:update_external}. */
  Optional<SimulatedResponse> updateExternal(FilesRequest request) {
    return finder
        .findByExternalId(request)
        .map(customer -> update(
            request,
            customer,
            CustomerChanges.toUpdate(request.body(CustomerUpdateExternalID.class))));
  }

  private SimulatedResponse update(
      FilesRequest request, CustomerDetails customer, CustomerUpdate update) {
    return success(
        request,
        records.update(
            customer.id(), update, request.sentFields(), clock.now(customer.organizationId())));
  }

  /** Handles {@code customers:delete}. */
  Optional<SimulatedResponse> delete(FilesRequest request) {
    return finder.findById(request).map(customer -> delete(request, customer));
  }

  /** Handles {@code customers:delete_external}. */
  Optional<SimulatedResponse> deleteExternal(FilesRequest request) {
    return finder.findByExternalId(request).map(customer -> delete(request, customer));
  }

  private SimulatedResponse delete(FilesRequest request, CustomerDetails customer) {
    boolean anonymize = Boolean.TRUE.equals(request.flag("anonymize"));
    Instant now = clock.now(customer.organizationId());
    records.delete(customer.id(), anonymize, now);
    grants.revokeByCustomer(customer.id(), now);
    tokens.revokeSessions(customer.id());
    return request.success();
  }

  private static SimulatedResponse success(FilesRequest request, CustomerDetails customer) {
    return request.success(CustomerRepresentation.of(customer));
  }
}
