package floe.contracttests.context;

import floe.client.SandboxClient;
import floe.client.SandboxWorld;
import floe.contracttests.check.ContractInspector;
import floe.contracttests.client.ApiClient;
import floe.contracttests.client.BenefitsClient;
import floe.contracttests.client.CustomersClient;
import floe.contracttests.client.DownloadablesClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.ExchangeLog;
import floe.contracttests.client.FilesClient;
import floe.contracttests.client.InspectedSandboxTransport;
import floe.contracttests.client.JdkTransport;
import floe.contracttests.client.PresignedUrlClient;
import floe.contracttests.client.RawSandboxClient;
import floe.contracttests.client.RestAssuredTransport;
import floe.contracttests.client.SandboxTokenTransport;
import floe.contracttests.client.SessionsClient;
import floe.contracttests.client.Transport;
import floe.contracttests.target.Target;
import floe.contracttests.target.TestWorld;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A world of a target and the clients that act in it. Files, sessions and benefits are called with
 * the organization's token, and downloadables with the customer's.
 */
public record TestContext(
    Target target, TestWorld world, ExchangeLog log, ApiClient api, Consumer<Exchange> listener) {

  /**
   * Returns a context in a new world.
   *
   * @param listener gets every exchange
   */
  public static TestContext in(Target target, Consumer<Exchange> listener) {
    return in(target, target.newWorld(), listener);
  }

  /**
   * Returns a context in an existing world.
   *
   * @param listener gets every exchange
   */
  public static TestContext in(Target target, TestWorld world, Consumer<Exchange> listener) {
    return of(target, world, listener, withToken(target, new RestAssuredTransport()));
  }

  /**
   * Returns a context in a new world that sends its requests with the JDK's client: generated
   * requests are many.
   */
  public static TestContext quick(Target target, Consumer<Exchange> listener) {
    return of(target, target.newWorld(), listener, withToken(target, new JdkTransport()));
  }

  private static Transport withToken(Target target, Transport transport) {
    Transport guarded = target.budget().map(budget -> budget.guard(transport)).orElse(transport);
    return SandboxTokenTransport.with(target.sandboxToken(), guarded);
  }

  private static TestContext of(
      Target target, TestWorld world, Consumer<Exchange> listener, Transport transport) {
    CheckObserver observer = CheckObserver.of(listener);
    observer.entered(world);
    ExchangeLog log = new ExchangeLog(observer);
    ApiClient api = new ApiClient(target.apiUrl(), new ContractInspector(log, observer), transport);
    return new TestContext(target, world, log, api, observer);
  }

  /** Returns a context in another new world of the same target, whose tokens have every scope. */
  public TestContext inNewWorld() {
    return of(target, target.newWorld(), listener, api.transport());
  }

  /**
   * Returns a context in another new world of the same target, whose access tokens have these
   * scopes.
   */
  public TestContext inNewWorld(String... scopes) {
    return of(target, target.newWorld(List.of(scopes)), listener, api.transport());
  }

  /** Returns the operations on files. */
  public FilesClient files() {
    return new FilesClient(api.as(world.accessToken()));
  }

  /** Returns the operations on downloadables. */
  public DownloadablesClient downloadables() {
    return new DownloadablesClient(api.as(world.customer().token()));
  }

  /** Returns the operation on sessions. */
  public SessionsClient sessions() {
    return new SessionsClient(api.as(world.accessToken()));
  }

  /** Returns the operations on benefits. */
  public BenefitsClient benefits() {
    return new BenefitsClient(api.as(world.accessToken()));
  }

  /** Returns the operations on customers. */
  public CustomersClient customers() {
    return new CustomersClient(api.as(world.accessToken()));
  }

  /** Returns what can be done to the world, as typed calls that have to succeed. */
  public SandboxWorld steering() {
    return sandboxClient().world(UUID.fromString(world.organizationId()));
  }

  /** Grants a benefit to a customer, and returns the grant's id. */
  public String grant(String customerId, String benefitId) {
    return sandboxClient()
        .grants()
        .create(UUID.fromString(customerId), UUID.fromString(benefitId))
        .id()
        .toString();
  }

  /** Revokes a grant. */
  public void revoke(String grantId) {
    sandboxClient().grants().revoke(UUID.fromString(grantId));
  }

  private SandboxClient sandboxClient() {
    return SandboxClient.over(new InspectedSandboxTransport(api));
  }

  /** Returns the control API as it is on the wire. */
  public RawSandboxClient sandbox() {
    return new RawSandboxClient(api);
  }

  /** Returns the client of presigned URLs. */
  public PresignedUrlClient store() {
    return new PresignedUrlClient(log, target.budget());
  }
}
