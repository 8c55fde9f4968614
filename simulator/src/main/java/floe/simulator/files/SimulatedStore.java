package floe.simulator.files;

import floe.simulator.http.SimulatedRequest;
import floe.simulator.http.SimulatedResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Simulates the store behind presigned URLs: accepts parts, checks their checksums, and returns the
 * bytes of completed files.
 */
final class SimulatedStore {
  static final String PREFIX = "/__floe/store/";
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d*)-(\\d*)");
  private static final int MAX_PART_NUMBER = 10_000;

  private final InMemoryRepository repository;
  private final SimulatedPresigner presigner;
  private final SimulatorClock clock;
  private final PartStorage parts = new PartStorage();

  SimulatedStore(
      InMemoryRepository repository, SimulatedPresigner presigner, SimulatorClock clock) {
    this.repository = repository;
    this.presigner = presigner;
    this.clock = clock;
  }

  static String path(StoredFile file) {
    return PREFIX + (file.isPublic() ? "floe-public/" : "floe-private/") + file.id;
  }

  SimulatedResponse respond(SimulatedRequest request) {
    String path = request.message().path();
    if (path.startsWith(SampleUrlRewriter.PATH)) {
      return respondForSample(request);
    }
    boolean reads =
        request.message().method().equals("GET") || request.message().method().equals("HEAD");
    boolean publicRead = reads
        && path.startsWith(PREFIX + "floe-public/")
        && !request.message().query().containsKey("X-Amz-Signature");
    Optional<String> error = publicRead ? Optional.empty() : presigner.errorCode(request, clock);
    if (error.isPresent()) {
      return error(403, error.get());
    }
    Optional<StoredFile> file = repository.file(path.substring(path.lastIndexOf('/') + 1));
    return switch (request.message().method()) {
      case "PUT" ->
        file.filter(upload -> upload.completed.isEmpty())
            .map(upload -> put(upload, request))
            .orElseGet(() -> error(404, "NoSuchUpload"));
      case "GET", "HEAD" ->
        file.filter(stored -> stored.completed.isPresent())
            .map(stored -> get(stored, request))
            .orElseGet(() -> error(404, "NoSuchKey"));
      default -> error(405, "MethodNotAllowed");
    };
  }

  /**
   * Returns the sample bytes, the same for every sample; uploaded bytes are accepted and not kept.
   */
  private static SimulatedResponse respondForSample(SimulatedRequest request) {
    byte[] body = request.message().body();
    byte[] bytes = request.message().method().equals("PUT")
        ? body
        : "Simulated bytes\n".getBytes(StandardCharsets.UTF_8);
    String etag = '"' + HexFormat.of().formatHex(digest("MD5", bytes)) + '"';
    String type = first(request, "response-content-type");
    return request.message().method().equals("PUT")
        ? SimulatedResponse.of(200, List.of(Map.entry("ETag", etag)), new byte[0])
        : SimulatedResponse.of(
            200,
            List.of(
                Map.entry("Content-Type", type.isEmpty() ? "application/octet-stream" : type),
                Map.entry("ETag", etag)),
            bytes);
  }

  private SimulatedResponse put(StoredFile file, SimulatedRequest request) {
    String number = first(request, "partNumber");
    if (!first(request, "uploadId").equals(file.uploadId)) {
      return error(404, "NoSuchUpload");
    }
    if (!number.matches("\\d{1,5}")
        || Integer.parseInt(number) < 1
        || Integer.parseInt(number) > MAX_PART_NUMBER) {
      return error(400, "InvalidArgument");
    }
    byte[] bytes = request.message().body();
    String sha256 = Base64.getEncoder().encodeToString(digest("SHA-256", bytes));
    String announced = request.header("x-amz-checksum-sha256");
    if (!announced.isEmpty() && !announced.equals(sha256)) {
      return error(400, "BadDigest");
    }
    String md5 = HexFormat.of().formatHex(digest("MD5", bytes));
    StoredFile.Part part =
        new StoredFile.Part(parts.write(file.id + "." + number, bytes), bytes.length, md5, sha256);
    synchronized (file) {
      if (file.completed.isPresent()) {
        parts.delete(part.bytes());
        return error(404, "NoSuchUpload");
      }
      Optional.ofNullable(file.parts.put(Integer.parseInt(number), part))
          .ifPresent(former -> parts.delete(former.bytes()));
    }
    SimulatedResponse response =
        SimulatedResponse.of(200, List.of(Map.entry("ETag", '"' + md5 + '"')), new byte[0]);
    return announced.isEmpty() ? response : response.withHeader("x-amz-checksum-sha256", sha256);
  }

  private SimulatedResponse get(StoredFile file, SimulatedRequest request) {
    StoredFile.CompletedUpload completed = file.completed.orElseThrow();
    byte[] bytes = PartStorage.read(completed.stored());
    List<Map.Entry<String, String>> headers = new ArrayList<>();
    String type = first(request, "response-content-type");
    headers.add(Map.entry(
        "Content-Type", type.isEmpty() ? file.request.path("mime_type").asText() : type));
    headers.add(Map.entry("ETag", completed.etag()));
    headers.add(Map.entry("Accept-Ranges", "bytes"));
    String disposition = first(request, "response-content-disposition");
    if (!disposition.isEmpty()) {
      headers.add(Map.entry("Content-Disposition", disposition));
    }
    Matcher range = RANGE.matcher(request.header("Range"));
    if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
      return SimulatedResponse.of(200, headers, bytes);
    }
    long from = range.group(1).isEmpty()
        ? Math.max(0, bytes.length - number(range.group(2)))
        : number(range.group(1));
    long to = range.group(1).isEmpty() || range.group(2).isEmpty()
        ? bytes.length - 1L
        : Math.min(bytes.length - 1L, number(range.group(2)));
    if (from > to) {
      return error(416, "InvalidRange");
    }
    headers.add(Map.entry("Content-Range", "bytes " + from + "-" + to + "/" + bytes.length));
    return SimulatedResponse.of(206, headers, Arrays.copyOfRange(bytes, (int) from, (int) to + 1));
  }

  private static long number(String digits) {
    return digits.length() > 15 ? Long.MAX_VALUE : Long.parseLong(digits);
  }

  /** Returns an error in S3's XML. */
  private static SimulatedResponse error(int status, String code) {
    String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>" + code
        + "</Code><Message>" + code + "</Message></Error>";
    return SimulatedResponse.of(
        status,
        List.of(Map.entry("Content-Type", "application/xml")),
        xml.getBytes(StandardCharsets.UTF_8));
  }

  private static String first(SimulatedRequest request, String parameter) {
    return request.message().query().getOrDefault(parameter, List.of("")).get(0);
  }

  static byte[] digest(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has " + algorithm, e);
    }
  }

  /** Deletes the bytes of a file. */
  void deleteParts(StoredFile file) {
    file.parts.values().forEach(part -> parts.delete(part.bytes()));
  }

  /** Deletes all bytes. */
  void clear() {
    parts.clear();
  }
}
