package floe.contracttests.target;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.ApiClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.Inspector;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.client.SandboxClient;
import java.net.URI;
import java.util.List;

/** Creates worlds through the control API. */
public final class WorldFactory {
  private final SandboxClient sandbox;

  /** Creates a factory for a target. */
  public WorldFactory(URI apiUrl, Inspector inspector) {
    this.sandbox = new SandboxClient(new ApiClient(apiUrl, inspector));
  }

  /**
   * Returns a new world whose access tokens have these scopes.
   *
   * @throws IllegalStateException when the target does not create one
   */
  public TestWorld make(List<String> scopes) {
    ObjectNode body = JsonNodes.object();
    scopes.forEach(body.putArray("scopes")::add);
    Exchange created = sandbox.createWorld(body);
    if (created.status() != 201) {
      throw new IllegalStateException("worlds:create answers " + created.status());
    }
    return TestWorld.of(created.json());
  }
}
