package floe.contracttests.context;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.JsonNodes;
import java.util.ArrayList;
import java.util.List;

/**
 * The body that creates a file of given bytes, and those bytes cut into parts.
 *
 * @param body the body of {@code files:create}; may be changed before it is sent
 * @param chunks the bytes of each part, in order
 */
public record NewFile(ObjectNode body, List<byte[]> chunks) {

  /** How many bytes the browser client upstream sends in a part. */
  public static final int PART_BYTES = 10_000_000;

  /** The least size in bytes of every part but the last, as S3 demands it: 5 MiB. */
  public static final int MIN_PART_BYTES = 5 * 1024 * 1024;

  /** Returns a downloadable file of one part, with checksums, because S3 takes no other parts. */
  public static NewFile of(byte[] content) {
    return withChecksum(content);
  }

  /** Returns a downloadable file of one part, without checksums. */
  public static NewFile withoutChecksum(byte[] content) {
    return of("downloadable", content, content.length + 1, false);
  }

  /** Returns a downloadable file of one part, with checksums. */
  public static NewFile withChecksum(byte[] content) {
    return of("downloadable", content, content.length + 1, true);
  }

  /** Returns an image of one part, with checksums. */
  public static NewFile image(String service, byte[] content) {
    NewFile file = of(service, content, content.length + 1, true);
    file.body().put("name", "cover.png").put("mime_type", "image/png");
    return file;
  }

  /**
   * Returns a downloadable file in parts as the browser client upstream sends them; when the size
   * is a multiple of a part's, an empty part comes last.
   */
  public static NewFile inBrowserParts(byte[] content) {
    return of("downloadable", content, PART_BYTES, true);
  }

  /**
   * Returns a file cut into parts; when its size is a multiple of a part's, an empty part comes
   * last.
   *
   * @param partBytes size of every part but the last
   */
  public static NewFile of(String service, byte[] content, int partBytes, boolean withChecksums) {
    ObjectNode body = JsonNodes.object()
        .put("name", "field-recordings.bin")
        .put("mime_type", "application/octet-stream");
    body.put("size", content.length).put("service", service);
    if (withChecksums) {
      body.put("checksum_sha256_base64", Bytes.sha256(content));
    }
    NewFile file = new NewFile(body, new ArrayList<>());
    body.putObject("upload").putArray("parts");
    for (int start = 0; start <= content.length; start += partBytes) {
      file.add(
          start,
          Bytes.slice(content, start, Math.min(content.length, start + partBytes)),
          withChecksums);
    }
    return file;
  }

  private void add(int start, byte[] chunk, boolean withChecksum) {
    chunks.add(chunk);
    ObjectNode part = body.withArray("/upload/parts").addObject();
    part.put("number", chunks.size())
        .put("chunk_start", start)
        .put("chunk_end", start + chunk.length);
    if (withChecksum) {
      part.put("checksum_sha256_base64", Bytes.sha256(chunk));
    }
  }

  /** Changes the name, and returns the file. */
  public NewFile named(String name) {
    body.put("name", name);
    return this;
  }

  /** Changes the MIME type, and returns the file. */
  public NewFile typed(String mimeType) {
    body.put("mime_type", mimeType);
    return this;
  }
}
