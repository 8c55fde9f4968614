package floe.contracttests.target;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.ApiClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.Inspector;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.client.RequestBudget;
import floe.contracttests.client.RestAssuredTransport;
import floe.contracttests.client.SandboxTokenTransport;
import floe.contracttests.client.Transport;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Creates worlds through the control API. An answer that breaks the contract and yet has a world is
 * used: the checks of the operation say what is wrong with it.
 */
public final class WorldFactory {
  private final ApiClient api;

  /** Creates a factory for a target that demands no sandbox token. */
  public WorldFactory(URI apiUrl, Inspector inspector) {
    this(apiUrl, inspector, Optional.empty(), Optional.empty());
  }

  /**
   * Creates a factory for a target.
   *
   * @param sandboxToken what its control API demands, if anything
   * @param budget how long to wait for it, where that is limited
   */
  WorldFactory(
      URI apiUrl,
      Inspector inspector,
      Optional<String> sandboxToken,
      Optional<RequestBudget> budget) {
    Transport direct = new RestAssuredTransport();
    Transport transport = budget.map(given -> given.guard(direct)).orElse(direct);
    this.api =
        new ApiClient(apiUrl, inspector, SandboxTokenTransport.with(sandboxToken, transport));
  }

  /**
   * Returns a new world whose access tokens have these scopes.
   *
   * @throws WorldUnavailableException when the target does not create one
   */
  public TestWorld make(List<String> scopes) {
    ObjectNode body = JsonNodes.object();
    ArrayNode names = body.putArray("scopes");
    scopes.forEach(names::add);
    try {
      Exchange created = api.send("POST", "/sandbox/worlds", body);
      TestWorld world = TestWorld.of(created.json());
      if (created.status() / 100 != 2
          || world.organizationId().isEmpty()
          || world.accessToken().isEmpty()) {
        throw new WorldUnavailableException(
            created + (created.status() / 100 == 2 ? ", without a world" : ""),
            created.status(),
            new IllegalArgumentException(created.toString()));
      }
      return world;
    } catch (UncheckedIOException e) {
      throw new WorldUnavailableException(String.valueOf(e.getMessage()), 0, e);
    }
  }
}
