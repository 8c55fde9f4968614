package floe.server.trace;

import floe.steering.journal.RequestId;
import floe.steering.journal.SecretMask;
import floe.steering.journal.TokenProblem;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about a request while it was served. Whoever finds something out notes it
 * here; whoever tells of requests reads it when the answer is ready.
 */
public final class RequestTrace {

  private static final String ATTRIBUTE = "floe.trace";

  private final String requestId;
  private final long startedAtNanos = System.nanoTime();
  private volatile @Nullable UUID organizationId;
  private volatile @Nullable String token;
  private volatile @Nullable String faultId;
  private volatile @Nullable String reason;
  private volatile @Nullable TokenProblem tokenProblem;
  private volatile @Nullable MissingScope missingScope;

  private RequestTrace(String requestId) {
    this.requestId = requestId;
  }

  /** Begins the trace of a request that has just arrived. */
  public static RequestTrace begin(HttpRequest<?> request) {
    RequestTrace trace =
        new RequestTrace(RequestId.of(request.getHeaders().getAll(RequestId.HEADER)));
    request.setAttribute(ATTRIBUTE, trace);
    return trace;
  }

  /** Returns a request's trace, or nothing for a request that was refused before it got one. */
  public static Optional<RequestTrace> of(HttpRequest<?> request) {
    return request.getAttribute(ATTRIBUTE, RequestTrace.class);
  }

  /** Notes something in the trace of the request that this thread serves, if it serves one. */
  public static void current(Consumer<RequestTrace> note) {
    ServerRequestContext.currentRequest().flatMap(RequestTrace::of).ifPresent(note);
  }

  /** Returns the request's id. */
  public String requestId() {
    return requestId;
  }

  /** Returns the time since the request arrived. */
  public Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - startedAtNanos);
  }

  /** Returns the organization whose world the request belongs to, once that is known. */
  public Optional<UUID> organizationId() {
    return Optional.ofNullable(organizationId);
  }

  /** Notes the organization whose world the request belongs to. */
  public void belongsTo(UUID organization) {
    organizationId = organization;
  }

  /** Returns the request's bearer token, masked. */
  public Optional<String> token() {
    return Optional.ofNullable(token);
  }

  /** Notes the request's bearer token, of which only the masked form is kept. */
  public void broughtToken(String bearerToken) {
    token = SecretMask.token(bearerToken);
  }

  /** Returns what is wrong with the token, if it is the reason of a refusal. */
  public Optional<TokenProblem> tokenProblem() {
    return Optional.ofNullable(tokenProblem);
  }

  /** Notes what is wrong with the token, for which the request is refused. */
  public void hasTokenProblem(TokenProblem problem) {
    tokenProblem = problem;
  }

  /** Returns which scope the token lacks, if that is the reason of a refusal. */
  public Optional<MissingScope> missingScope() {
    return Optional.ofNullable(missingScope);
  }

  /** Notes that the token lacks a scope, for which the request is refused. */
  public void lacksScope(Collection<String> held, Collection<String> needed) {
    missingScope = new MissingScope(List.copyOf(held), List.copyOf(needed));
  }

  /**
   * The scopes of a token that are not enough.
   *
   * @param needed any one of which would do
   */
  public record MissingScope(List<String> held, List<String> needed) {}

  /** Returns the id of the fault rule that changed the answer. */
  public Optional<String> faultId() {
    return Optional.ofNullable(faultId);
  }

  /** Notes the fault rule that changes the answer. */
  public void changedByFault(String ruleId) {
    faultId = ruleId;
  }

  /** Returns why the request was refused, where the answer does not say it. */
  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  /** Notes why the request is refused, for an answer that does not say it. */
  public void refusedBecause(String why) {
    reason = why;
  }
}
