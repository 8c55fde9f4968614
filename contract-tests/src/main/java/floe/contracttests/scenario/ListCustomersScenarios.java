package floe.contracttests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.CustomersClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.context.NewFile;
import floe.contracttests.context.RequiresCapability;
import floe.contracttests.context.ScenarioTest;
import floe.contracttests.context.TestContext;
import floe.contracttests.context.Upload;
import floe.contracttests.target.Capability;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Operation {@code customers:list}. The world's own customer is called "Customer". */
@ScenarioTest
@RequiresCapability({Capability.WORLDS, Capability.CUSTOMERS, Capability.GRANTS})
final class ListCustomersScenarios {
  private final TestContext context;

  ListCustomersScenarios(TestContext context) {
    this.context = context;
  }

  @BeforeEach
  void createCustomers() {
    create("Berg", "z-berg@shop.example", "listener-1", "studio", 5);
    create("Ada", "ada@shop.example", "100%_sure", "home", 5);
    context.customers().create(CustomersClient.team("Studio", "lin@shop.example"));
  }

  private void create(String name, String email, String externalId, String plan, int seats) {
    ObjectNode body =
        CustomersClient.individual(email).put("name", name).put("external_id", externalId);
    body.putObject("metadata").put("plan", plan).put("seats", seats).put("trial", true);
    assertThat(context.customers().create(body).status()).isEqualTo(201);
  }

  private List<String> names(String... parameters) {
    List<String> names = new ArrayList<>();
    Exchange listed = context.customers().list(parameters);
    assertThat(listed.status()).isEqualTo(200);
    for (JsonNode item : listed.at("/items")) {
      names.add(item.path("name").asText());
    }
    return names;
  }

  @Test
  void pagesNewestFirst() {
    assertThat(names()).containsExactly("Studio", "Ada", "Berg", "Customer");
    assertThat(names("limit", "3")).containsExactly("Studio", "Ada", "Berg");
    assertThat(names("limit", "3", "page", "2")).containsExactly("Customer");
    assertThat(names("limit", "3", "page", "3")).isEmpty();
  }

  @Test
  void sortsByOneOrSeveralProperties() {
    assertThat(names("sorting", "created_at")).containsExactly("Customer", "Berg", "Ada", "Studio");
    assertThat(names("sorting", "name")).containsExactly("Ada", "Berg", "Customer", "Studio");
    assertThat(names("sorting", "-name")).containsExactly("Studio", "Customer", "Berg", "Ada");
    assertThat(names("sorting", "email", "email", "ada@shop.example")).containsExactly("Ada");
    assertThat(names("sorting", "-email", "query", "shop")).containsExactly("Berg", "Ada");
    assertThat(names("sorting", "name", "sorting", "-created_at"))
        .containsExactly("Ada", "Berg", "Customer", "Studio");
  }

  @Test
  void filtersByExactEmailInAnyCase() {
    assertThat(names("email", "ADA@shop.example")).containsExactly("Ada");
    assertThat(names("email", "da@shop.example")).isEmpty();
  }

  @Test
  void searchesNameEmailAndExternalId() {
    assertThat(names("query", "bErG")).containsExactly("Berg");
    assertThat(names("query", "z-")).containsExactly("Berg");
    assertThat(names("query", "LISTENER")).containsExactly("Berg");
    assertThat(names("query", "%_")).containsExactly("Ada");
    assertThat(names("query", "")).hasSize(4);
    assertThat(names("query", "nobody")).isEmpty();
  }

  @Test
  void filtersByMetadata() {
    assertThat(names("metadata[plan]", "studio")).containsExactly("Berg");
    assertThat(names("metadata[plan]", "studio", "metadata[plan]", "home"))
        .containsExactly("Ada", "Berg");
    assertThat(names("metadata[seats]", "5", "metadata[plan]", "home")).containsExactly("Ada");
    assertThat(names("metadata[trial]", "true")).containsExactly("Ada", "Berg");
    assertThat(names("metadata[trial]", "false")).isEmpty();
    assertThat(names("metadata[plan", "studio")).hasSize(4);
  }

  @Test
  void filtersByHoldingBenefit() {
    String fileId = Upload.completed(context, NewFile.of(new byte[] {1})).fileId();
    GrantedBenefit granted = GrantedBenefit.byCustomer(context, fileId);

    List<String> holders = names("active", "true");
    List<String> others = names("active", "false");
    context.revoke(granted.grantId());

    assertThat(holders).containsExactly("Customer");
    assertThat(others).containsExactly("Studio", "Ada", "Berg");
    assertThat(names("active", "true")).isEmpty();
  }

  @Test
  @RequiresCapability(Capability.PERSONAL_TOKEN)
  void filtersByOrganization() {
    String own = context.world().organizationId();
    String other = UUID.randomUUID().toString();

    assertThat(names("organization_id", own)).hasSize(4);
    assertThat(names("organization_id", other)).isEmpty();
    assertThat(names("organization_id", other, "organization_id", own)).hasSize(4);
    assertThat(context
            .customers()
            .as(context.world().personalAccessToken())
            .list("organization_id", own)
            .at("/items"))
        .hasSize(4);
  }

  @Test
  void listsNoForeignCustomer() {
    TestContext other = context.inNewWorld();

    Exchange listed = other.customers().list();
    Exchange foreign = other.customers().list("organization_id", context.world().organizationId());

    assertThat(listed.at("/items")).hasSize(1);
    assertThat(listed.text("/items/0/id")).isEqualTo(other.world().customer().id());
    assertThat(foreign.at("/items")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "page, 0, greater_than query.page",
    "limit, x, int_parsing query.limit",
    "active, maybe, bool_parsing query.active",
    "sorting, age, enum query.sorting.0",
    "sorting, -, enum query.sorting.0",
    "organization_id, none, uuid_parsing query.organization_id"
  })
  void refusesInvalidQuery(String parameter, String value, String fault) {
    Exchange refused = context.customers().list(parameter, value);

    assertThat(ReportedFaults.of(refused)).containsExactly(fault);
  }
}
