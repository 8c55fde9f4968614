package floe.simulator.files;

import floe.files.ContentType;
import floe.simulator.files.storage.CompletedUpload;
import floe.simulator.files.storage.PartStorage;
import floe.simulator.files.storage.StoredFile;
import floe.simulator.http.SimulatedRequest;
import floe.simulator.http.SimulatedResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Responds with the bytes of a completed file, or with a range of them. */
final class StoreDownload {
  private StoreDownload() {}

  /** Returns the response to a request for bytes that the object has. */
  static SimulatedResponse respond(
      StoredFile file, CompletedUpload completed, SimulatedRequest request) {
    List<Map.Entry<String, String>> headers = new ArrayList<>();
    String type = StoreResponses.parameter(request, "response-content-type")
        .orElseGet(() -> ContentType.orOctetStream(file.mimeType()));
    headers.add(Map.entry("Content-Type", type));
    headers.add(Map.entry("ETag", completed.etag()));
    headers.add(Map.entry("Accept-Ranges", "bytes"));
    StoreResponses.parameter(request, "response-content-disposition")
        .ifPresent(disposition -> headers.add(Map.entry("Content-Disposition", disposition)));
    byte[] bytes = PartStorage.read(completed.parts());
    Optional<ByteRange> range = range(completed, request);
    return range.isPresent()
        ? partial(headers, bytes, range.get())
        : SimulatedResponse.of(200, headers, bytes);
  }

  /** Returns the error for a range that the object does not have. */
  static Optional<SimulatedResponse> rejectRange(
      CompletedUpload completed, SimulatedRequest request) {
    return range(completed, request)
        .filter(range -> !range.isSatisfiable())
        .map(range -> StoreResponses.error(416, "InvalidRange"));
  }

  private static Optional<ByteRange> range(CompletedUpload completed, SimulatedRequest request) {
    String header = request.header("Range");
    return header.isEmpty() ? Optional.empty() : ByteRange.of(header, completed.sizeBytes());
  }

  private static SimulatedResponse partial(
      List<Map.Entry<String, String>> headers, byte[] bytes, ByteRange range) {
    headers.add(Map.entry(
        "Content-Range", "bytes " + range.first() + "-" + range.last() + "/" + bytes.length));
    return SimulatedResponse.of(
        206, headers, Arrays.copyOfRange(bytes, (int) range.first(), (int) range.last() + 1));
  }
}
