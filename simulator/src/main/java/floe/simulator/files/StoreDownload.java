package floe.simulator.files;

import floe.files.ContentType;
import floe.simulator.http.SimulatedRequest;
import floe.simulator.http.SimulatedResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Responds with the bytes of a completed file, or with a range of them. */
final class StoreDownload {
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d*)-(\\d*)");
  private static final int MAX_DIGITS = 15;

  private StoreDownload() {}

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
    Matcher range = RANGE.matcher(request.header("Range"));
    return range.matches() && range.end() > range.start(1) + 1
        ? range(headers, bytes, range.group(1), range.group(2))
        : SimulatedResponse.of(200, headers, bytes);
  }

  private static SimulatedResponse range(
      List<Map.Entry<String, String>> headers, byte[] bytes, String first, String last) {
    long from = first.isEmpty() ? Math.max(0, bytes.length - number(last)) : number(first);
    long to = first.isEmpty() || last.isEmpty()
        ? bytes.length - 1L
        : Math.min(bytes.length - 1L, number(last));
    if (from > to) {
      return StoreResponses.error(416, "InvalidRange");
    }
    headers.add(Map.entry("Content-Range", "bytes " + from + "-" + to + "/" + bytes.length));
    return SimulatedResponse.of(206, headers, Arrays.copyOfRange(bytes, (int) from, (int) to + 1));
  }

  private static long number(String digits) {
    return digits.length() > MAX_DIGITS ? Long.MAX_VALUE : Long.parseLong(digits);
  }
}
