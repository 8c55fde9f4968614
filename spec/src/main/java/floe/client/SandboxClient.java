package floe.client;

import floe.api.sandbox.JournalPage;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/**
 * A client of the control API of a server or a simulator. Immutable, and safe for use by several
 * threads. Every call throws {@link SandboxException} when it is refused or not answered.
 */
public final class SandboxClient {
  private final SandboxCalls calls;

  private SandboxClient(SandboxCalls calls) {
    this.calls = calls;
  }

  /** Returns a client of the API at an address, e.g. {@code http://127.0.0.1:8080}. */
  public static SandboxClient at(URI url) {
    String text = url.toString();
    URI base = text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : url;
    return over(new JdkSandboxTransport(base));
  }

  /** Returns a client that sends its requests over a transport. */
  public static SandboxClient over(SandboxTransport transport) {
    return new SandboxClient(new SandboxCalls(transport, Optional.empty()));
  }

  /** Returns a client that sends this bearer token, for a server started with one. */
  public SandboxClient withToken(String token) {
    return new SandboxClient(calls.withToken(token));
  }

  /** Returns the operations on worlds. */
  public WorldsClient worlds() {
    return new WorldsClient(calls);
  }

  /**
   * Returns what can be done to a world, without asking whether there is one.
   *
   * @param organizationId the id of the world's organization
   */
  public SandboxWorld world(UUID organizationId) {
    return new SandboxWorld(calls, organizationId);
  }

  /** Returns the operations on grants, of any world. */
  public GrantsClient grants() {
    return new GrantsClient(calls);
  }

  /** Returns the operations on what others do to files, of any world. */
  public FileFlagsClient fileFlags() {
    return new FileFlagsClient(calls);
  }

  /** Returns the requests that belong to no world ({@code requests:unassigned}). */
  public JournalPage unassignedRequests(JournalFilter filter) {
    return calls.get(
        "requests:unassigned", "/sandbox/requests" + filter.query(), JournalPage.class);
  }
}
