package floe.simulator.junit5;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import floe.api.sandbox.WorldRead;
import floe.client.CreatedWorld;
import floe.simulator.FloeSimulator;
import floe.simulator.TestClient;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@FloeSimulatorTest
@Execution(ExecutionMode.CONCURRENT)
final class FloeSimulatorExtensionTest {
  private static final Set<String> TOKENS = ConcurrentHashMap.newKeySet();

  private static final String CREATE = """
      {"name": "a.txt", "mime_type": "text/plain", "size": 1, "service": "downloadable", "upload": {"parts": []}}""";

  @RepeatedTest(5)
  void givesEachTestItsOwnWorld(SimulatorInfo info) throws Exception {
    TestClient client =
        new TestClient(info.baseUrl(), "Authorization", "Bearer " + info.accessToken());

    int empty =
        client.get("/v1/files/").json().path("pagination").path("total_count").asInt();
    int created = client.post("/v1/files/", CREATE).status();

    assertThat(TOKENS.add(info.accessToken())).isTrue();
    assertThat(empty).isZero();
    assertThat(created).isEqualTo(201);
  }

  @Test
  void createsStubsAndVerifiesRequests(SimulatorInfo info, WireMock wireMock) throws Exception {
    wireMock.register(
        get(urlPathEqualTo("/v1/benefits/stubbed")).willReturn(aResponse().withStatus(418)));

    int status = new TestClient(info.baseUrl()).get("/v1/benefits/stubbed").status();

    assertThat(status).isEqualTo(418);
    wireMock.verifyThat(1, getRequestedFor(urlPathEqualTo("/v1/benefits/stubbed")));
  }

  @Test
  void offersWhatCanBeDoneToTheWorld(SimulatorInfo info, CreatedWorld world) {
    WorldRead read = world.read();

    assertThat(read.organization().id()).hasToString(info.world().organizationId());
    assertThat(world.accessToken()).isEqualTo(info.accessToken());
    assertThat(world.apiUrl()).hasToString(info.baseUrl());
  }

  @Nested
  final class Inside {
    @Test
    void usesTheSameSimulator(FloeSimulator simulator, SimulatorInfo info) {
      assertThat(info.baseUrl()).isEqualTo(simulator.baseUrl());
    }
  }
}
