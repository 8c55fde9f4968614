package floe.server.customer;

import floe.api.Customer;
import floe.api.CustomerCreate;
import floe.api.CustomerSortProperty;
import floe.api.CustomerUpdate;
import floe.api.CustomerUpdateExternalID;
import floe.api.ListResourceCustomer;
import floe.files.CustomerChanges;
import floe.files.CustomerFilter;
import floe.files.MetadataFilter;
import floe.files.Page;
import floe.files.PageRequest;
import floe.files.SortOrder;
import floe.server.api.CustomersApi;
import floe.server.auth.CurrentCaller;
import floe.server.validation.SentFields;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The operations on customers. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class CustomerController implements CustomersApi {

  private final CurrentCaller caller;
  private final CustomerService customers;
  private final CustomerLists lists;
  private final CustomerMapper mapper;
  private final SentFields sent;

  CustomerController(
      CurrentCaller caller,
      CustomerService customers,
      CustomerLists lists,
      CustomerMapper mapper,
      SentFields sent) {
    this.caller = caller;
    this.customers = customers;
    this.lists = lists;
    this.mapper = mapper;
    this.sent = sent;
  }

  @Override
  public ListResourceCustomer customersList(
      @Nullable List<UUID> organizationId,
      @Nullable String email,
      @Nullable String query,
      @Nullable Boolean active,
      Long page,
      Long limit,
      @Nullable List<CustomerSortProperty> sorting,
      MetadataFilter metadata) {
    Page<CustomerEntity> found = lists.find(
        caller.seller(),
        new CustomerFilter(organizationId, email, query, active, metadata),
        order(sorting),
        PageRequest.of(page, limit));
    return ListResourceCustomer.builder()
        .items(found.items().stream().map(mapper::toCustomer).toList())
        .pagination(found.pagination())
        .build();
  }

  @Override
  public Customer customersCreate(CustomerCreate customerCreate) {
    return mapper.toCustomer(customers.create(caller.seller(), customerCreate));
  }

  @Override
  public Customer customersGet(UUID id) {
    return mapper.toCustomer(customers.get(caller.seller(), id));
  }

  @Override
  public Customer customersUpdate(UUID id, CustomerUpdate customerUpdate) {
    return update(customers.get(caller.seller(), id), customerUpdate);
  }

  @Override
  public void customersDelete(UUID id, Boolean anonymize) {
    customers.delete(customers.get(caller.seller(), id), anonymize);
  }

  @Override
  public Customer customersGetExternal(String externalId) {
    return mapper.toCustomer(customers.get(caller.seller(), externalId));
  }

  @Override
  public Customer customersUpdateExternal(
      String externalId, CustomerUpdateExternalID customerUpdateExternalID) {
    return update(
        customers.get(caller.seller(), externalId),
        CustomerChanges.toUpdate(customerUpdateExternalID));
  }

  @Override
  public void customersDeleteExternal(String externalId, Boolean anonymize) {
    customers.delete(customers.get(caller.seller(), externalId), anonymize);
  }

  private static SortOrder order(@Nullable List<CustomerSortProperty> sorting) {
    return SortOrder.of(
        sorting == null
            ? null
            : sorting.stream().map(CustomerSortProperty::value).toList());
  }

  private Customer update(CustomerEntity customer, CustomerUpdate update) {
    return mapper.toCustomer(customers.update(customer, update, sent.names()));
  }
}
