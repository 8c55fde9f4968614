package floe.simulator.steering;

import com.fasterxml.jackson.databind.JsonNode;
import floe.api.HTTPValidationError;
import floe.api.sandbox.Refusal;
import floe.api.sandbox.SignatureFault;
import floe.simulator.http.JsonRecords;
import floe.simulator.http.SimulatedResponse;
import floe.steering.journal.Refusals;
import floe.steering.journal.RequestNotes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells why a request was refused, from the response and from what was noted of the request. */
final class ResponseRefusals {
  private static final Pattern STORE_ERROR =
      Pattern.compile("<Code>([^<]*)</Code>(?:<Message>([^<]*)</Message>)?");

  private static final String WRONG_SIGNATURE = "SignatureDoesNotMatch";

  private ResponseRefusals() {}

  /** Returns the reason of a refusal by the API. */
  static Refusal.Builder ofApi(SimulatedResponse response, RequestNotes notes) {
    JsonNode body = JsonRecords.parse(response.body());
    if (body.path("detail").isArray()) {
      try {
        return Refusals.ofFaults(JsonRecords.read(body, HTTPValidationError.class));
      } catch (IOException e) {
        return Refusals.ofError(text(body, "error"), Optional.empty());
      }
    }
    Optional<String> detail =
        text(body, "detail").or(() -> text(body, "error_description")).or(notes::reason);
    return Refusals.ofError(text(body, "error"), detail);
  }

  /** Returns the reason of a refusal by the store. */
  static Refusal ofStore(SimulatedResponse response, Supplier<SignatureFault> signature) {
    Matcher error = STORE_ERROR.matcher(new String(response.body(), StandardCharsets.UTF_8));
    if (!error.find()) {
      return Refusals.ofError(Optional.empty(), Optional.empty()).build();
    }
    String code = error.group(1);
    return Refusals.ofError(
            Optional.of(code), Optional.ofNullable(error.group(2)).map(ResponseRefusals::unescape))
        .signature(code.equals(WRONG_SIGNATURE) ? signature.get() : null)
        .build();
  }

  private static Optional<String> text(JsonNode body, String field) {
    return Optional.of(body.path(field)).filter(JsonNode::isTextual).map(JsonNode::asText);
  }

  private static String unescape(String xml) {
    return xml.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
