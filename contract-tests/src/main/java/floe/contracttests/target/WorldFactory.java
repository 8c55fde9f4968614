package floe.contracttests.target;

import floe.api.sandbox.Scope;
import floe.client.SandboxClient;
import floe.client.SandboxException;
import floe.contracttests.client.ApiClient;
import floe.contracttests.client.InspectedSandboxTransport;
import floe.contracttests.client.Inspector;
import java.net.URI;
import java.util.List;

/** Creates worlds through the control API. */
public final class WorldFactory {
  private final SandboxClient sandbox;

  /** Creates a factory for a target. */
  public WorldFactory(URI apiUrl, Inspector inspector) {
    this.sandbox =
        SandboxClient.over(new InspectedSandboxTransport(new ApiClient(apiUrl, inspector)));
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
