package floe.contracttests.model.sequence;

import floe.contracttests.model.PageLimit;
import floe.contracttests.model.command.BenefitRef;
import floe.contracttests.model.command.Caller;
import floe.contracttests.model.command.CreateCustomer;
import floe.contracttests.model.command.CreateCustomerSession;
import floe.contracttests.model.command.CreateCustomerSession.Holder;
import floe.contracttests.model.command.CreateCustomerSession.Naming;
import floe.contracttests.model.command.CustomerDetails;
import floe.contracttests.model.command.CustomerEmail;
import floe.contracttests.model.command.CustomerExternalId;
import floe.contracttests.model.command.CustomerKey;
import floe.contracttests.model.command.CustomerKind;
import floe.contracttests.model.command.CustomerRef;
import floe.contracttests.model.command.DeleteCustomer;
import floe.contracttests.model.command.DeleteCustomer.PersonalData;
import floe.contracttests.model.command.GetCustomer;
import floe.contracttests.model.command.GrantToCustomer;
import floe.contracttests.model.command.ListCustomers;
import floe.contracttests.model.command.ListCustomers.Filter;
import floe.contracttests.model.command.ListGrants;
import floe.contracttests.model.command.ListOrder;
import floe.contracttests.model.command.SessionRef;
import floe.contracttests.model.command.UpdateCustomer;
import floe.contracttests.model.command.UpdateCustomer.Change;
import floe.contracttests.model.command.UseSession;

/** Commands on customers, their sessions and what they are granted. */
final class CustomerChapter {
  private CustomerChapter() {}

  /** Creates customers, and tries to create others that have what is in use. */
  static Customers create(SequenceBuilder story) {
    CustomerRef ada =
        story.create(CreateCustomer.of(CustomerEmail.ADA, CustomerExternalId.PUNCTUATION));
    CustomerRef lin = story.create(new CreateCustomer(
        CustomerKind.INDIVIDUAL,
        CustomerEmail.LIN,
        CustomerExternalId.NONE,
        CustomerDetails.NAME_AND_METADATA,
        Caller.PERSON));
    CustomerRef team = story.create(new CreateCustomer(
        CustomerKind.TEAM,
        CustomerEmail.ADA,
        CustomerExternalId.UNICODE,
        CustomerDetails.EVERYTHING,
        Caller.ORGANIZATION));
    CustomerRef nameless = story.create(new CreateCustomer(
        CustomerKind.INDIVIDUAL,
        CustomerEmail.WITH_PLUS,
        CustomerExternalId.NONE,
        CustomerDetails.NOTHING,
        Caller.ORGANIZATION));
    story.add(
        CreateCustomer.of(CustomerEmail.ADA_IN_CAPITALS, CustomerExternalId.NONE),
        CreateCustomer.of(CustomerEmail.LIN, CustomerExternalId.UNICODE),
        new CreateCustomer(
            CustomerKind.TEAM,
            CustomerEmail.LIN,
            CustomerExternalId.PUNCTUATION,
            CustomerDetails.NAME,
            Caller.PERSON));
    return new Customers(ada, lin, team, nameless);
  }

  /** The customers that the chapter is about. */
  record Customers(CustomerRef ada, CustomerRef lin, CustomerRef team, CustomerRef nameless) {}

  static void list(SequenceBuilder story, Customers customers) {
    story.add(
        new GetCustomer(new CustomerRef(0), CustomerKey.EXTERNAL_ID),
        new GetCustomer(customers.ada(), CustomerKey.EXTERNAL_ID),
        new GetCustomer(customers.lin(), CustomerKey.ID),
        ListCustomers.all(PageLimit.TWO));
    for (ListOrder order : ListOrder.values()) {
      story.add(new ListCustomers(Filter.ALL, customers.ada(), order, PageLimit.DEFAULT));
    }
    for (Filter filter : Filter.values()) {
      story.add(ListCustomers.of(filter, customers.lin()));
    }
  }

  static void change(SequenceBuilder story, Customers customers) {
    for (Change change : Change.values()) {
      story.add(new UpdateCustomer(customers.lin(), CustomerKey.ID, change));
    }
    story.add(
        ListCustomers.of(Filter.BY_METADATA, customers.ada()),
        new GetCustomer(customers.lin(), CustomerKey.EXTERNAL_ID),
        new UpdateCustomer(customers.ada(), CustomerKey.EXTERNAL_ID, Change.NAME),
        new UpdateCustomer(customers.ada(), CustomerKey.EXTERNAL_ID, Change.EXTERNAL_ID),
        new UpdateCustomer(customers.ada(), CustomerKey.ID, Change.EMAIL),
        new UpdateCustomer(customers.team(), CustomerKey.ID, Change.NOTHING),
        new UpdateCustomer(customers.team(), CustomerKey.ID, Change.NULLS),
        new UpdateCustomer(customers.team(), CustomerKey.EXTERNAL_ID, Change.TYPE_INDIVIDUAL),
        new GetCustomer(customers.ada(), CustomerKey.ID),
        new GetCustomer(customers.team(), CustomerKey.ID),
        ListCustomers.all(PageLimit.DEFAULT));
  }

  static void openSessions(SequenceBuilder story, Customers customers, BenefitRef benefit) {
    story.add(
        new GrantToCustomer(benefit, customers.ada()),
        new GrantToCustomer(benefit, customers.team()),
        ListCustomers.of(Filter.ACTIVE, customers.ada()),
        ListCustomers.of(Filter.NOT_ACTIVE, customers.ada()),
        ListGrants.of(ListGrants.Filter.BY_CUSTOMER, customers.ada()),
        ListGrants.of(ListGrants.Filter.BY_EXTERNAL_CUSTOMER, customers.ada()));
    for (Naming naming : Naming.values()) {
      story.add(new CreateCustomerSession(customers.ada(), naming, Holder.CUSTOMER));
    }
    story.add(
        new CreateCustomerSession(customers.team(), Naming.EXTERNAL_ID, Holder.OWNER),
        new CreateCustomerSession(customers.team(), Naming.ID, Holder.CUSTOMER),
        new CreateCustomerSession(customers.ada(), Naming.ID, Holder.OWNER));
    for (int session = 0; session < 5; session++) {
      story.add(new UseSession(new SessionRef(session)));
    }
  }

  static void delete(SequenceBuilder story, Customers customers, BenefitRef benefit) {
    story.add(
        new DeleteCustomer(customers.ada(), CustomerKey.EXTERNAL_ID, PersonalData.KEPT),
        new UseSession(new SessionRef(0)),
        new UseSession(new SessionRef(4)),
        new GetCustomer(customers.ada(), CustomerKey.ID),
        new GetCustomer(customers.ada(), CustomerKey.EXTERNAL_ID),
        new UpdateCustomer(customers.ada(), CustomerKey.ID, Change.NAME),
        new DeleteCustomer(customers.ada(), CustomerKey.ID, PersonalData.KEPT),
        new GrantToCustomer(benefit, customers.ada()),
        new CreateCustomerSession(customers.ada(), Naming.ID, Holder.CUSTOMER),
        new CreateCustomerSession(customers.ada(), Naming.EXTERNAL_ID, Holder.CUSTOMER),
        ListCustomers.all(PageLimit.THREE),
        ListCustomers.of(Filter.BY_EMAIL, customers.ada()),
        ListGrants.of(ListGrants.Filter.REVOKED, customers.ada()),
        new DeleteCustomer(customers.nameless(), CustomerKey.ID, PersonalData.REMOVED));
    CustomerRef successor =
        story.create(CreateCustomer.of(CustomerEmail.WITH_PLUS, CustomerExternalId.PUNCTUATION));
    story.add(
        new GetCustomer(customers.ada(), CustomerKey.EXTERNAL_ID),
        new GetCustomer(successor, CustomerKey.ID),
        CreateCustomer.of(CustomerEmail.ADA_IN_CAPITALS, CustomerExternalId.PLAIN),
        new UseSession(new SessionRef(0)),
        ListCustomers.all(PageLimit.DEFAULT));
  }
}
