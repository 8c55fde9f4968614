package floe.contracttests.target;

import floe.api.sandbox.Scope;
import floe.client.SandboxClient;
import floe.client.SandboxException;
import floe.contracttests.client.ApiClient;
import floe.contracttests.client.InspectedSandboxTransport;
import floe.contracttests.client.Inspector;
import floe.contracttests.client.RestAssuredTransport;
import floe.contracttests.client.SandboxTokenTransport;
import floe.contracttests.client.Transport;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Creates worlds through the control API. */
public final class WorldFactory {
  private final SandboxClient sandbox;

  /** Creates a factory for a target that demands no sandbox token. */
  public WorldFactory(URI apiUrl, Inspector inspector) {
    this(apiUrl, inspector, Optional.empty());
  }

  /**
   * Creates a factory for a target.
   *
   * @param sandboxToken what its control API demands, if anything
   */
  WorldFactory(URI apiUrl, Inspector inspector, Optional<String> sandboxToken) {
    Transport transport = SandboxTokenTransport.with(sandboxToken, new RestAssuredTransport());
    this.sandbox = SandboxClient.over(
        new InspectedSandboxTransport(new ApiClient(apiUrl, inspector, transport)));
  }

  /**
   * Returns a new world whose access tokens have these scopes.
   *
   * @throws IllegalStateException when the target does not create one
   */
  public TestWorld make(List<String> scopes) {
    try {
      return TestWorld.of(
          sandbox.worlds().create(scopes.stream().map(Scope::of).toList()).created());
    } catch (SandboxException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}
