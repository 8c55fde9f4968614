package floe.contracttests.differential;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.BenefitsClient;
import floe.contracttests.client.CustomersClient;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.client.RawSandboxClient;
import floe.contracttests.client.SandboxOperation;
import floe.contracttests.context.NewFile;
import floe.contracttests.context.TestContext;
import floe.contracttests.context.Upload;
import java.util.List;
import java.util.UUID;

/** Sequences about benefits that change, and those who hold them. */
final class BenefitSequences {

  private BenefitSequences() {}

  private static String upload(TestContext context, String name) {
    return Upload.completed(context, NewFile.of(new byte[] {1}).named(name)).fileId();
  }

  private static ObjectNode update() {
    return JsonNodes.object().put("type", "downloadables");
  }

  /** Changes and deletes a benefit that a customer, its member and a team hold. */
  static void changes(TestContext context) {
    String first = upload(context, "first");
    String second = upload(context, "second");
    String benefit =
        context.benefits().create(BenefitsClient.of(List.of(first))).text("/id");
    String customer = context.world().customer().id();
    ObjectNode team = CustomersClient.team("Studio", "lin@shop.example");
    String teamId =
        context.customers().create(team.put("external_id", "studio")).text("/id");
    String grant = context
        .sandbox()
        .send(SandboxOperation.GRANTS_CREATE, RawSandboxClient.grantOf(customer, benefit))
        .text("/id");
    context
        .sandbox()
        .send(SandboxOperation.GRANTS_CREATE, RawSandboxClient.grantOf(customer, benefit));
    context
        .sandbox()
        .send(SandboxOperation.GRANTS_CREATE, RawSandboxClient.grantOf(teamId, benefit));
    context
        .sandbox()
        .send(
            SandboxOperation.GRANTS_CREATE,
            RawSandboxClient.grantOf(UUID.randomUUID().toString(), benefit));
    String link = context.downloadables().list().text("/items/0/file/download/url");
    context.downloadables().follow(link);
    context.benefits().files(benefit);
    context.benefits().updateFiles(benefit, second, UUID.randomUUID().toString());
    context.benefits().updateFiles(benefit, second, first);
    ObjectNode archiving = update();
    archiving.set("properties", BenefitsClient.of(List.of(first, second)).path("properties"));
    archiving.withObject("/properties").putObject("archived").put(first, true);
    context.benefits().update(benefit, archiving.put("description", "Second edition"));
    context.downloadables().follow(link);
    context.downloadables().list();
    context.benefits().files(benefit, "limit", "1");
    context.sandbox().send(SandboxOperation.GRANTS_REVOKE, grant);
    context.benefits().grants(benefit);
    context
        .sandbox()
        .send(SandboxOperation.GRANTS_CREATE, RawSandboxClient.grantOf(customer, benefit));
    context.benefits().grants(benefit, "customer_id", customer);
    context.customers().delete(teamId);
    context.benefits().allGrants("is_granted", "false");
    context.benefits().delete(benefit);
    context.benefits().get(benefit);
    context.benefits().allGrants("sorting", "created_at");
    context.downloadables().list();
  }

  /** Lists benefits and grants by every filter and in every order. */
  static void lists(TestContext context) {
    String file = upload(context, "file");
    ObjectNode books = BenefitsClient.of(List.of(file)).put("description", "Books");
    books.putObject("metadata").put("edition", 1).put("signed", true);
    String id = context.benefits().create(books).text("/id");
    context.benefits().create(BenefitsClient.of(List.of(file)));
    context
        .sandbox()
        .send(
            SandboxOperation.GRANTS_CREATE,
            RawSandboxClient.grantOf(context.world().customer().id(), id));
    context.benefits().list("limit", "1", "page", "2");
    for (String order : new String[] {"user_order", "description", "-description", "type"}) {
      context.benefits().list("sorting", order, "sorting", "created_at");
    }
    context.benefits().list("id", id, "query", "BOO");
    context.benefits().list("exclude_id", id, "type", "downloadables");
    context.benefits().list("type", "custom");
    context.benefits().list("metadata[signed]", "true");
    context.customers().list("active", "true");
    String externalId = context.world().customer().externalId();
    context.benefits().allGrants("external_customer_id", externalId, "sorting", "-granted_at");
    context.benefits().allGrants("external_customer_id", "nobody");
    context.benefits().grants(id, "member_id", context.world().member().id());
  }
}
