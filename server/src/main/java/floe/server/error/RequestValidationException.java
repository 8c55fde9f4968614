package floe.server.error;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import floe.api.HTTPValidationError;
import floe.api.ValidationError;
import floe.contract.message.Fault;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 422: the request departs from the contract, or from what is so, in the named ways. */
public final class RequestValidationException extends ApiException {

  private static final long serialVersionUID = 1L;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final transient List<Fault> faults;

  /**
   * With every fault at once.
   *
   * @param faults at least one
   */
  public RequestValidationException(List<Fault> faults) {
    super("The request has %d fault%s.".formatted(faults.size(), faults.size() == 1 ? "" : "s"));
    this.faults = List.copyOf(faults);
  }

  /** A fault that no schema can state, such as the id of a thing that is not there. */
  public static Fault fault(List<Object> loc, String msg, JsonNode input) {
    return new Fault("value_error", loc, msg, Optional.of(input), Map.of());
  }

  /** The same, for a value that is text once written down. */
  public static Fault fault(List<Object> loc, String msg, Object input) {
    return fault(loc, msg, TextNode.valueOf(input.toString()));
  }

  /** The fault of a field that is needed and absent. */
  public static Fault missing(List<Object> loc, String msg) {
    return new Fault("missing", loc, msg, Optional.of(NullNode.getInstance()), Map.of());
  }

  /** What is wrong with the request. */
  public List<Fault> faults() {
    return faults;
  }

  @Override
  public HttpStatus status() {
    return HttpStatus.UNPROCESSABLE_ENTITY;
  }

  @Override
  public Object body() {
    return HTTPValidationError.builder()
        .error("RequestValidationError")
        .detail(faults.stream().map(RequestValidationException::toError).toList())
        .build();
  }

  private static ValidationError toError(Fault fault) {
    Object input = fault.input().map(RequestValidationException::plain).orElse(null);
    Map<String, Object> ctx = fault.ctx().isEmpty() ? null : fault.ctx();
    return ValidationError.builder()
        .type(fault.type())
        .loc(fault.loc())
        .msg(fault.msg())
        .input(input)
        .ctx(ctx)
        .build();
  }

  private static @Nullable Object plain(JsonNode node) {
    return JSON.convertValue(node, Object.class);
  }
}
