package floe.contracttests.differential;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.CustomersClient;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.context.TestContext;

/** Sequences about customers, their lists and their sessions. */
final class CustomerSequences {

  private CustomerSequences() {}

  private static ObjectNode ada() {
    ObjectNode ada = CustomersClient.individual("Ada@shop.example").put("name", "Ada");
    ada.put("external_id", "listener").put("tax_id", "SE556000475501").put("locale", "sv");
    ada.putObject("billing_address").put("country", "SE").put("line1", "Storgatan 1");
    ada.putObject("metadata").put("plan", "home").put("seats", 5).put("share", 1.5);
    return ada;
  }

  private static ObjectNode team() {
    ObjectNode team = CustomersClient.team("Studio", "lin@shop.example");
    team.withObject("/owner").put("name", "Lin").put("external_id", "owner");
    return team;
  }

  /** Creates, reads, changes and deletes customers. */
  static void changes(TestContext context) {
    CustomersClient customers = context.customers();
    String id = customers.create(ada()).text("/id");
    customers.create(ada());
    customers.create(team());
    customers.create(JsonNodes.object().put("type", "team").put("tax_id", "1"));
    customers.get(id);
    customers.getExternal("listener");
    ObjectNode change = JsonNodes.object().put("external_id", "other").put("type", "team");
    customers.update(id, change.put("tax_id", "1").putNull("billing_address"));
    customers.update(id, JsonNodes.object().put("email", "ada@shop.example").putNull("name"));
    customers.update(id, JsonNodes.object().putNull("billing_address").putNull("locale"));
    customers.update(id, JsonNodes.object().put("type", "team").put("tax_id", ""));
    customers.update(id, JsonNodes.object().put("type", "individual"));
    customers.updateExternal("listener", JsonNodes.object().put("name", "Ada Berg"));
    customers.deleteExternal("listener", "anonymize", "true");
    customers.getExternal("listener");
    customers.get(id);
    customers.delete(id);
    customers.create(ada());
  }

  /** Lists customers by every filter and in every order. */
  static void lists(TestContext context) {
    CustomersClient customers = context.customers();
    customers.create(ada());
    customers.create(team());
    customers.list();
    customers.list("limit", "2", "page", "2");
    for (String order : new String[] {"created_at", "email", "-email", "name", "-name"}) {
      customers.list("sorting", order);
    }
    customers.list("email", "ADA@SHOP.EXAMPLE");
    customers.list("query", "STU", "active", "false");
    customers.list("metadata[seats]", "5", "metadata[plan]", "home");
    customers.list("metadata[share]", "1.5");
    customers.list("organization_id", context.world().organizationId());
  }

  /** Opens sessions in every way for a customer that has been deleted in the end. */
  static void sessions(TestContext context) {
    String id = context.customers().create(team().put("external_id", "studio")).text("/id");
    ObjectNode byId = JsonNodes.object().put("customer_id", id);
    ObjectNode byExternalId = JsonNodes.object().put("customer_external_id", "studio");
    context.sessions().create(byId.deepCopy().put("return_url", "ftp://shop.example/"));
    context.sessions().create(byExternalId.deepCopy().put("external_member_id", "nobody"));
    context.sessions().create(byExternalId.deepCopy().put("external_member_id", ""));
    String token = context
        .sessions()
        .create(byId.deepCopy().put("external_member_id", "owner"))
        .text("/token");
    context.downloadables().as(token).list();
    context.customers().delete(id);
    context.downloadables().as(token).list();
    context.sessions().create(byExternalId);
  }
}
