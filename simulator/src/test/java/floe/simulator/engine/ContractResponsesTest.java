package floe.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import floe.simulator.FloeSimulator;
import floe.simulator.TestClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ContractResponsesTest {
  private FloeSimulator simulator = FloeSimulator.builder().seed(1).start();

  @BeforeAll
  void reset() {
    simulator.reset();
  }

  @AfterAll
  void stop() {
    simulator.close();
  }

  @Test
  void answersHealthCheckWith200() throws Exception {
    TestClient.Reply reply = new TestClient(simulator.baseUrl()).get("/health");

    assertThat(reply.status()).isEqualTo(200);
  }

  @Test
  void answersRequestWithoutTokenWith401() throws Exception {
    TestClient.Reply reply = new TestClient(simulator.baseUrl()).get("/v1/files/");

    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.text()).isEqualTo("{\"error\":\"Unauthorized\",\"detail\":\"Unauthorized\"}");
    assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"polar\"");
  }

  @Test
  void answersTokenOfAnotherKindWith401() throws Exception {
    TestClient customer =
        new TestClient(simulator.baseUrl(), "Authorization", "Bearer polar_cst_simulated");

    assertThat(customer.get("/v1/files/").status()).isEqualTo(401);
    assertThat(customer.get("/v1/customer-portal/downloadables/").status()).isEqualTo(200);
  }

  @Test
  void reportsEveryFaultOfRequest() throws Exception {
    TestClient.Reply reply = TestClient.organization(simulator).get("/v1/files/?page=0&limit=many");

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.json().path("error").asText()).isEqualTo("RequestValidationError");
    assertThat(reply.json().path("detail").findValuesAsText("type"))
        .containsExactly("greater_than", "int_parsing");
  }

  @Test
  void answersUndeclaredRouteWith404AndMethodWith405() throws Exception {
    TestClient.Reply route = TestClient.organization(simulator).get("/v2/files/");
    TestClient.Reply method =
        TestClient.organization(simulator).send("PUT", "/v1/files/", new byte[0]);

    assertThat(route.status()).isEqualTo(404);
    assertThat(route.text()).isEqualTo("{\"detail\":\"Not Found\"}");
    assertThat(method.status()).isEqualTo(405);
    assertThat(method.text()).isEqualTo("{\"detail\":\"Method Not Allowed\"}");
    assertThat(method.header("Allow")).isEqualTo("GET, POST");
  }

  @Test
  void acceptsPathsWithAndWithoutTrailingSlash() throws Exception {
    assertThat(TestClient.organization(simulator).get("/v1/files").status()).isEqualTo(200);
    assertThat(TestClient.organization(simulator).get("/v1/files/").status()).isEqualTo(200);
  }
}
