package floe.files;

import floe.api.BadRequest;
import floe.api.HTTPValidationError;
import floe.api.InsufficientScope;
import floe.api.InternalServerError;
import floe.api.InvalidToken;
import floe.api.LengthRequired;
import floe.api.MethodNotAllowed;
import floe.api.NotPermitted;
import floe.api.RequestBodyTooLarge;
import floe.api.ResourceNotFound;
import floe.api.ResourceUnavailable;
import floe.api.RouteNotFound;
import floe.api.ServiceUnavailable;
import floe.api.Unauthorized;
import floe.contract.message.Fault;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * An error that the contract declares, with its wording. Each has one factory method; an engine
 * decides which, and writes it.
 *
 * @param status the HTTP status
 * @param detail what is said to the client: it names the thing and the limit, and never a secret
 * @param body the record of the contract's schema that has the error's name
 * @param headers headers that only this error has, by name
 */
public record ApiError(int status, String detail, Object body, Map<String, String> headers) {

  /** How long to wait before a request is sent again that could not be served: two seconds. */
  public static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  private static final String ALLOW = "Allow";
  private static final String WWW_AUTHENTICATE = "WWW-Authenticate";
  private static final String REALM = "Bearer realm=\"polar\"";

  /** Copies the headers. */
  public ApiError {
    headers = Map.copyOf(headers);
  }

  /**
   * Returns 401 for a request without a token, or with one of a kind that the operation refuses.
   */
  public static ApiError unauthorized() {
    String detail = "Unauthorized";
    Unauthorized body =
        Unauthorized.builder().error("Unauthorized").detail(detail).build();
    return new ApiError(401, detail, body, Map.of(WWW_AUTHENTICATE, REALM));
  }

  /**
   * Returns 401 for a malformed, unknown or expired token (<a
   * href="https://www.rfc-editor.org/rfc/rfc6750#section-3.1">RFC 6750, section 3.1</a>).
   */
  public static ApiError invalidToken() {
    String error = "invalid_token";
    String detail = "The access token is unknown, malformed or expired.";
    InvalidToken body =
        InvalidToken.builder().error(error).errorDescription(detail).build();
    return new ApiError(401, detail, body, Map.of(WWW_AUTHENTICATE, challenge(error, detail)));
  }

  /**
   * Returns 403 for a token of the right kind without any of the scopes that the operation accepts
   * (<a href="https://www.rfc-editor.org/rfc/rfc6750#section-3.1">RFC 6750, section 3.1</a>).
   *
   * @param anyOf the scopes, of which one is enough
   */
  public static ApiError insufficientScope(Collection<String> anyOf) {
    String error = "insufficient_scope";
    String detail = "The access token lacks the scope that this needs.";
    InsufficientScope body =
        InsufficientScope.builder().error(error).errorDescription(detail).build();
    String challenge =
        challenge(error, detail) + ", scope=\"%s\"".formatted(String.join(" ", anyOf));
    return new ApiError(403, detail, body, Map.of(WWW_AUTHENTICATE, challenge));
  }

  /**
   * Returns 403 for what no token is permitted to do.
   *
   * @param detail what is not permitted, in one sentence
   */
  public static ApiError notPermitted(String detail) {
    NotPermitted body =
        NotPermitted.builder().error("NotPermitted").detail(detail).build();
    return new ApiError(403, detail, body, Map.of());
  }

  /** Returns 404 for a thing that is unknown, deleted, or another organization's. */
  public static ApiError resourceNotFound() {
    String detail = "Not found";
    ResourceNotFound body =
        ResourceNotFound.builder().error("ResourceNotFound").detail(detail).build();
    return new ApiError(404, detail, body, Map.of());
  }

  /** Returns 404 for a path or a version that the API does not have. */
  public static ApiError routeNotFound() {
    String detail = "Not Found";
    return new ApiError(404, detail, RouteNotFound.builder().detail(detail).build(), Map.of());
  }

  /**
   * Returns 405 for a path that has other methods.
   *
   * @param allowed the methods that it has
   */
  public static ApiError methodNotAllowed(Collection<String> allowed) {
    String detail = "Method Not Allowed";
    MethodNotAllowed body = MethodNotAllowed.builder().detail(detail).build();
    return new ApiError(
        405, detail, body, Map.of(ALLOW, String.join(", ", new TreeSet<>(allowed))));
  }

  /** Returns 410 for what could be had once, such as a file by an expired link. */
  public static ApiError resourceUnavailable() {
    String detail = "Unavailable";
    ResourceUnavailable body = ResourceUnavailable.builder()
        .error("ResourceUnavailable")
        .detail(detail)
        .build();
    return new ApiError(410, detail, body, Map.of());
  }

  /** Returns 400 for a request that cannot be read. */
  public static ApiError badRequest() {
    return badRequest("Bad request");
  }

  /**
   * Returns 400 for a request that cannot be read.
   *
   * @param detail why, in one sentence
   */
  public static ApiError badRequest(String detail) {
    BadRequest body = BadRequest.builder().error("BadRequest").detail(detail).build();
    return new ApiError(400, detail, body, Map.of());
  }

  /** Returns 411 for a request whose body has no announced length. */
  public static ApiError lengthRequired() {
    String detail = "The request needs a Content-Length header.";
    LengthRequired body =
        LengthRequired.builder().error("LengthRequired").detail(detail).build();
    return new ApiError(411, detail, body, Map.of());
  }

  /** Returns 413 for a body of more than {@link RequestBodyLimit#MAX_BYTES}. */
  public static ApiError requestBodyTooLarge() {
    String detail =
        "The request body may have at most %d bytes.".formatted(RequestBodyLimit.MAX_BYTES);
    RequestBodyTooLarge body = RequestBodyTooLarge.builder()
        .error("RequestBodyTooLarge")
        .detail(detail)
        .build();
    return new ApiError(413, detail, body, Map.of());
  }

  /**
   * Returns 422 for a request that departs from the contract or from what exists.
   *
   * @param faults every fault of the request, at least one; the first {@value Fault#MAX_REPORTED}
   *     are reported
   */
  public static ApiError requestValidation(List<Fault> faults) {
    String detail =
        "The request has %d fault%s.".formatted(faults.size(), faults.size() == 1 ? "" : "s");
    HTTPValidationError body = HTTPValidationError.builder()
        .error("RequestValidationError")
        .detail(faults.stream()
            .limit(Fault.MAX_REPORTED)
            .map(Faults::toValidationError)
            .toList())
        .build();
    return new ApiError(422, detail, body, Map.of());
  }

  /**
   * Returns 503 for a failure of something that the operation needs, such as the store. The request
   * can be sent again after {@link #RETRY_AFTER}.
   */
  public static ApiError serviceUnavailable() {
    String detail = "Service Unavailable";
    ServiceUnavailable body =
        ServiceUnavailable.builder().error("ServiceUnavailable").detail(detail).build();
    return new ApiError(
        503, detail, body, Map.of("Retry-After", Long.toString(RETRY_AFTER.toSeconds())));
  }

  /** Returns 500 for a failure that nobody has foreseen. */
  public static ApiError internalServerError() {
    String detail = "Internal Server Error";
    InternalServerError body = InternalServerError.builder()
        .error("InternalServerError")
        .detail(detail)
        .build();
    return new ApiError(500, detail, body, Map.of());
  }

  private static String challenge(String error, String description) {
    return REALM + ", error=\"%s\", error_description=\"%s\"".formatted(error, description);
  }
}
