package floe.simulator.files;

import floe.files.ContentType;
import floe.files.Etag;
import floe.simulator.http.SimulatedRequest;
import floe.simulator.http.SimulatedResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Responds to the presigned URLs of samples: the bytes are the same for every sample, and uploaded
 * bytes are accepted and not kept.
 */
final class SampleStore {
  static final String PREFIX = SimulatedStore.PREFIX + "samples/";
  private static final byte[] BYTES = "Simulated bytes\n".getBytes(StandardCharsets.UTF_8);

  private SampleStore() {}

  static SimulatedResponse respond(SimulatedRequest request) {
    if (request.message().method().equals("PUT")) {
      return StoreResponses.accepted(Etag.ofPart(request.message().body()));
    }
    String type =
        StoreResponses.parameter(request, "response-content-type").orElse(ContentType.OCTET_STREAM);
    return SimulatedResponse.of(
        200,
        List.of(Map.entry("Content-Type", type), Map.entry("ETag", Etag.ofPart(BYTES))),
        BYTES);
  }
}
