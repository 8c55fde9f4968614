package floe.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ContractAnswersTest {
  private FloeSimulator simulator = FloeSimulator.builder().seed(1).start();

  @BeforeAll
  void forget() {
    simulator.reset();
  }

  @AfterAll
  void stop() {
    simulator.close();
  }

  @Test
  void saysThatItServes() throws Exception {
    Client.Reply reply = new Client(simulator.baseUrl()).get("/health");

    assertThat(reply.status()).isEqualTo(200);
  }

  @Test
  void refusesRequestWithoutToken() throws Exception {
    Client.Reply reply = new Client(simulator.baseUrl()).get("/v1/files/");

    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.text()).isEqualTo("{\"error\":\"Unauthorized\",\"detail\":\"Unauthorized\"}");
    assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"polar\"");
  }

  @Test
  void refusesTokenOfAnotherKind() throws Exception {
    Client customer =
        new Client(simulator.baseUrl(), "Authorization", "Bearer polar_cst_simulated");

    assertThat(customer.get("/v1/files/").status()).isEqualTo(401);
    assertThat(customer.get("/v1/customer-portal/downloadables/").status()).isEqualTo(200);
  }

  @Test
  void namesEveryFaultOfRequest() throws Exception {
    Client.Reply reply = Client.organization(simulator).get("/v1/files/?page=0&limit=many");

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.json().path("error").asText()).isEqualTo("RequestValidationError");
    assertThat(reply.json().path("detail").findValuesAsText("type"))
        .containsExactly("greater_than", "int_parsing");
  }

  @Test
  void answersUndeclaredRouteAndMethodAsUpstreamDoes() throws Exception {
    Client.Reply route = Client.organization(simulator).get("/v2/files/");
    Client.Reply method = Client.organization(simulator).send("PUT", "/v1/files/", new byte[0]);

    assertThat(route.status()).isEqualTo(404);
    assertThat(route.text()).isEqualTo("{\"detail\":\"Not Found\"}");
    assertThat(method.status()).isEqualTo(405);
    assertThat(method.text()).isEqualTo("{\"detail\":\"Method Not Allowed\"}");
    assertThat(method.header("Allow")).isEqualTo("GET, POST");
  }

  @Test
  void takesPathsWithAndWithoutTrailingSlash() throws Exception {
    assertThat(Client.organization(simulator).get("/v1/files").status()).isEqualTo(200);
    assertThat(Client.organization(simulator).get("/v1/files/").status()).isEqualTo(200);
  }
}
