package floe.contracttests.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.client.SandboxException;
import floe.contracttests.client.ApiClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.FilesClient;
import floe.contracttests.client.JdkTransport;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.target.ExternalTarget;
import floe.contracttests.target.TestWorld;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;

/** Checks before a run that the target can be tested. */
final class TargetProbe {
  private static final int UNAUTHORIZED = 401;

  private TargetProbe() {}

  private static ApiClient client(URI url) {
    return new ApiClient(url, exchange -> {}, new JdkTransport());
  }

  /** Checks that something answers HTTP at a URL. */
  static void checkReachable(URI url) {
    try {
      client(url).send("GET", "/v1/files/");
    } catch (UncheckedIOException e) {
      throw new IllegalStateException("the target " + url + " cannot be reached", e);
    }
  }

  /** Checks that a target can create worlds, and returns it. */
  static ExternalTarget withControlApi(URI url, Optional<String> sandboxToken) {
    ExternalTarget target = ExternalTarget.withControlApi(url, exchange -> {}, sandboxToken);
    try {
      target.newWorld();
      return target;
    } catch (IllegalStateException e) {
      throw new IllegalStateException(
          demandsToken(e)
              ? "the control API of " + url + " demands a token; give it the right --sandbox-token"
              : "the target " + url + " has no control API (" + e.getMessage()
                  + "); give it --token and --customer-token",
          e);
    }
  }

  private static boolean demandsToken(IllegalStateException e) {
    return e.getCause() instanceof SandboxException refused
        && refused.status().orElse(0) == UNAUTHORIZED;
  }

  /** Returns the world that the tokens belong to, as far as the API shows it. */
  static TestWorld world(
      URI url, String token, String personalToken, String customerToken, String memberToken) {
    FilesClient files = new FilesClient(client(url).as(token));
    ObjectNode body = JsonNodes.object()
        .put("name", "probe.txt")
        .put("mime_type", "text/plain")
        .put("size", 1);
    body.put("service", "downloadable")
        .putObject("upload")
        .putArray("parts")
        .addObject()
        .put("number", 1)
        .put("chunk_start", 0)
        .put("chunk_end", 1);
    Exchange created = files.create(body);
    if (created.status() != 201) {
      throw new IllegalStateException(
          "the target answers files:create with " + created.status() + "; is the token right?");
    }
    files.delete(created.text("/id"));
    return new TestWorld(
        created.text("/organization_id"),
        token,
        personalToken,
        new TestWorld.Customer("", "", "", customerToken),
        new TestWorld.Member("", "", memberToken));
  }
}
