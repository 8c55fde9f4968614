package floe.contracttests.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.check.Violation;
import floe.contracttests.client.ApiClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.FilesClient;
import floe.contracttests.client.JdkTransport;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.client.RequestBudget;
import floe.contracttests.finding.Finding.CheckName;
import floe.contracttests.target.ExternalTarget;
import floe.contracttests.target.TestWorld;
import floe.contracttests.target.WorldUnavailableException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Finds out before a run how far a target can be tested. */
final class TargetProbe {
  private static final int UNAUTHORIZED = 401;
  private static final CheckName TOKEN =
      new CheckName(RunRecorder.WHOLE_RUN, "takes the given token");

  private final URI url;
  private final RequestBudget budget;
  private final RunRecorder recorder;

  TargetProbe(URI url, RequestBudget budget, RunRecorder recorder) {
    this.url = url;
    this.budget = budget;
    this.recorder = recorder;
  }

  private ApiClient client() {
    return new ApiClient(url, exchange -> {}, budget.guard(new JdkTransport()));
  }

  /**
   * Checks that something takes connections at the URL.
   *
   * @throws IllegalStateException when nothing does
   */
  void checkReachable() {
    try {
      client().send("GET", "/v1/files/");
    } catch (UncheckedIOException e) {
      if (isUnreachable(e)) {
        throw new IllegalStateException("the target " + url + " cannot be reached", e);
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("the target " + url + " cannot be reached: " + e, e);
    }
  }

  private static boolean isUnreachable(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConnectException
          || cause instanceof UnknownHostException
          || cause instanceof UnresolvedAddressException
          || cause instanceof HttpConnectTimeoutException
          || cause instanceof SSLException) {
        return true;
      }
    }
    return false;
  }

  /** Returns why the target creates no worlds; empty when it does. */
  Optional<String> whyNoWorlds(ExternalTarget target) {
    try {
      target.newWorld();
      return Optional.empty();
    } catch (WorldUnavailableException e) {
      return Optional.of(
          e.status() == UNAUTHORIZED
              ? "the control API of " + url + " demands a token; give it the right --sandbox-token"
              : "the target " + url + " has no control API (" + e.getMessage()
                  + "); give it --token and --customer-token");
    } catch (RuntimeException e) {
      return Optional.of("the target " + url + " creates no world: " + e.getMessage());
    }
  }

  /** Returns the world that the tokens belong to, as far as the API shows it. */
  TestWorld world(String token, String personalToken, String customerToken, String memberToken) {
    return new TestWorld(
        organization(token),
        token,
        personalToken,
        new TestWorld.Customer("", "", "", customerToken),
        new TestWorld.Member("", "", memberToken));
  }

  private String organization(String token) {
    if (token.isEmpty()) {
      return "";
    }
    FilesClient files = new FilesClient(client().as(token));
    try {
      Exchange created = files.create(file());
      if (created.status() == UNAUTHORIZED) {
        refused(created);
      }
      if (!created.text("/id").isEmpty()) {
        files.delete(created.text("/id"));
      }
      return created.text("/organization_id");
    } catch (RuntimeException e) {
      return ""; // the checks of the operation say what is wrong with it
    }
  }

  private void refused(Exchange created) {
    Violation violation = new Violation(
        "answers",
        "the given organization token is refused",
        "files:create is answered with 401; is the token right?",
        "status 201 with the given --token",
        "status 401");
    recorder.broken(
        TOKEN,
        List.of(RunRecorder.problem("files:create", violation, Optional.of(created))),
        new TraceEvidence(recorder.trace(), TraceEvidence.Worlds.NONE),
        0);
  }

  private static ObjectNode file() {
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
    return body;
  }
}
