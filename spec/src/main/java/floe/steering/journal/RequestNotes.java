package floe.steering.journal;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about a request while it was served. Whoever finds something out notes it
 * here; whoever tells of requests reads it when the answer is ready.
 */
public class RequestNotes {

  private final String requestId;
  private final long startedAtNanos = System.nanoTime();
  private volatile @Nullable UUID organizationId;
  private volatile @Nullable String operation;
  private volatile @Nullable String token;
  private volatile @Nullable String faultId;
  private volatile @Nullable String reason;
  private volatile @Nullable TokenProblem tokenProblem;
  private volatile @Nullable MissingScope missingScope;

  /** Begins the notes of a request that has just arrived. */
  public RequestNotes(String requestId) {
    this.requestId = requestId;
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

  /** Returns the id of the operation that the request is for, once that is known. */
  public Optional<String> operation() {
    return Optional.ofNullable(operation);
  }

  /** Notes the operation that the request is for. */
  public void isFor(String operationId) {
    operation = operationId;
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
