package floe.simulator.files;

import floe.simulator.Answer;
import floe.simulator.Call;
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
 * The store behind presigned URLs: takes parts, checks their checksums, and gives the bytes of
 * completed files back.
 */
final class Store {
  static final String PREFIX = "/__floe/store/";
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d*)-(\\d*)");
  private static final int BIGGEST_PART_NUMBER = 10_000;

  private final Library library;
  private final Presigner presigner;
  private final Moments moments;
  private final PartFiles disk = new PartFiles();

  Store(Library library, Presigner presigner, Moments moments) {
    this.library = library;
    this.presigner = presigner;
    this.moments = moments;
  }

  static String path(StoredFile file) {
    return PREFIX + (file.isPublic() ? "floe-public/" : "floe-private/") + file.id;
  }

  Answer answer(Call call) {
    String path = call.message().path();
    if (path.startsWith(SampleUrls.PATH)) {
      return sample(call);
    }
    boolean reads =
        call.message().method().equals("GET") || call.message().method().equals("HEAD");
    boolean open = reads
        && path.startsWith(PREFIX + "floe-public/")
        && !call.message().query().containsKey("X-Amz-Signature");
    Optional<String> problem = open ? Optional.empty() : presigner.problem(call, moments);
    if (problem.isPresent()) {
      return error(403, problem.get());
    }
    Optional<StoredFile> file = library.file(path.substring(path.lastIndexOf('/') + 1));
    return switch (call.message().method()) {
      case "PUT" ->
        file.filter(upload -> upload.completed.isEmpty())
            .map(upload -> put(upload, call))
            .orElseGet(() -> error(404, "NoSuchUpload"));
      case "GET", "HEAD" ->
        file.filter(stored -> stored.completed.isPresent())
            .map(stored -> get(stored, call))
            .orElseGet(() -> error(404, "NoSuchKey"));
      default -> error(405, "MethodNotAllowed");
    };
  }

  /**
   * The bytes of a sample, which are the same for all of them; what is sent for one is taken and
   * forgotten.
   */
  private static Answer sample(Call call) {
    byte[] body = call.message().body();
    byte[] bytes = call.message().method().equals("PUT")
        ? body
        : "Simulated bytes\n".getBytes(StandardCharsets.UTF_8);
    String etag = '"' + HexFormat.of().formatHex(digest("MD5", bytes)) + '"';
    String type = first(call, "response-content-type");
    return call.message().method().equals("PUT")
        ? Answer.of(200, List.of(Map.entry("ETag", etag)), new byte[0])
        : Answer.of(
            200,
            List.of(
                Map.entry("Content-Type", type.isEmpty() ? "application/octet-stream" : type),
                Map.entry("ETag", etag)),
            bytes);
  }

  private Answer put(StoredFile file, Call call) {
    String number = first(call, "partNumber");
    if (!first(call, "uploadId").equals(file.uploadId)) {
      return error(404, "NoSuchUpload");
    }
    if (!number.matches("\\d{1,5}")
        || Integer.parseInt(number) < 1
        || Integer.parseInt(number) > BIGGEST_PART_NUMBER) {
      return error(400, "InvalidArgument");
    }
    byte[] bytes = call.message().body();
    String sha256 = Base64.getEncoder().encodeToString(digest("SHA-256", bytes));
    String promised = call.header("x-amz-checksum-sha256");
    if (!promised.isEmpty() && !promised.equals(sha256)) {
      return error(400, "BadDigest");
    }
    String md5 = HexFormat.of().formatHex(digest("MD5", bytes));
    StoredFile.Part part =
        new StoredFile.Part(disk.write(file.id + "." + number, bytes), bytes.length, md5, sha256);
    synchronized (file) {
      if (file.completed.isPresent()) {
        disk.delete(part.bytes());
        return error(404, "NoSuchUpload");
      }
      Optional.ofNullable(file.parts.put(Integer.parseInt(number), part))
          .ifPresent(former -> disk.delete(former.bytes()));
    }
    Answer answer = Answer.of(200, List.of(Map.entry("ETag", '"' + md5 + '"')), new byte[0]);
    return promised.isEmpty() ? answer : answer.with("x-amz-checksum-sha256", sha256);
  }

  private Answer get(StoredFile file, Call call) {
    StoredFile.Completed completed = file.completed.orElseThrow();
    byte[] bytes = PartFiles.read(completed.stored());
    List<Map.Entry<String, String>> headers = new ArrayList<>();
    String type = first(call, "response-content-type");
    headers.add(Map.entry(
        "Content-Type", type.isEmpty() ? file.request.path("mime_type").asText() : type));
    headers.add(Map.entry("ETag", completed.etag()));
    headers.add(Map.entry("Accept-Ranges", "bytes"));
    String disposition = first(call, "response-content-disposition");
    if (!disposition.isEmpty()) {
      headers.add(Map.entry("Content-Disposition", disposition));
    }
    Matcher range = RANGE.matcher(call.header("Range"));
    if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
      return Answer.of(200, headers, bytes);
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
    return Answer.of(206, headers, Arrays.copyOfRange(bytes, (int) from, (int) to + 1));
  }

  private static long number(String digits) {
    return digits.length() > 15 ? Long.MAX_VALUE : Long.parseLong(digits);
  }

  /** An error as S3 writes it. */
  private static Answer error(int status, String code) {
    String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>" + code
        + "</Code><Message>" + code + "</Message></Error>";
    return Answer.of(
        status,
        List.of(Map.entry("Content-Type", "application/xml")),
        xml.getBytes(StandardCharsets.UTF_8));
  }

  private static String first(Call call, String parameter) {
    return call.message().query().getOrDefault(parameter, List.of("")).get(0);
  }

  static byte[] digest(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has " + algorithm, e);
    }
  }

  /** Forgets the bytes of a file. */
  void discard(StoredFile file) {
    file.parts.values().forEach(part -> disk.delete(part.bytes()));
  }

  /** Forgets all bytes. */
  void clear() {
    disk.clear();
  }
}
