package floe.contracttests.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.context.Bytes;
import floe.contracttests.context.TestContext;
import floe.contracttests.context.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Uploads and downloads a gibibyte with a server that has 256 MiB of heap: nothing holds a file or
 * a part in memory.
 */
@Tag("gibibyte")
class GibibyteIT {
  private static final long PART_BYTES = 64L << 20;
  private static final int PARTS = 16;

  private final Path folder;

  GibibyteIT(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void streamsGibibyteUpAndDown() throws IOException {
    try (RunningServer server = RunningServer.start(folder, List.of("-Xmx256m"))) {
      TestContext context = server.context();
      Upload upload = new Upload(context, context.files().create(newFile()), List.of());
      ObjectNode completion = upload.completion();
      for (int i = 0; i < PARTS; i++) {
        long seed = i;
        Exchange part = context
            .store()
            .putStream(
                upload.url(i),
                upload.headers(i),
                () -> new NoiseStream(seed, PART_BYTES),
                PART_BYTES);
        upload.add(completion, i, Upload.etag(part));
      }

      Exchange completed = upload.complete(completion);
      long same = sameBytes(
          context.store().open(context.files().download(upload.fileId()).text("/download/url")));

      assertThat(completed.status()).isEqualTo(200);
      assertThat(completed.text("/size_readable")).isEqualTo("1.0 GB");
      assertThat(same).as("bytes that came as they were sent").isEqualTo(PARTS * PART_BYTES);
      assertThat(context.files().delete(upload.fileId()).status()).isEqualTo(204);
      assertThat(server.process().standardError()).doesNotContain("OutOfMemoryError");
    }
  }

  private static ObjectNode newFile() throws IOException {
    ObjectNode body =
        JsonNodes.object().put("name", "gibibyte.bin").put("mime_type", "application/octet-stream");
    body.put("size", PARTS * PART_BYTES).put("service", "downloadable");
    var parts = body.putObject("upload").putArray("parts");
    for (int i = 0; i < PARTS; i++) {
      MessageDigest digest = Bytes.digest();
      update(digest, new NoiseStream(i, PART_BYTES));
      ObjectNode part = parts.addObject().put("number", i + 1);
      part.put("chunk_start", i * PART_BYTES).put("chunk_end", (i + 1) * PART_BYTES);
      part.put("checksum_sha256_base64", Base64.getEncoder().encodeToString(digest.digest()));
    }
    return body;
  }

  private static void update(MessageDigest digest, InputStream content) throws IOException {
    try (content) {
      byte[] buffer = new byte[1 << 16];
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
  }

  /** Returns how many bytes equal those that were sent, up to the first difference. */
  private static long sameBytes(InputStream received) throws IOException {
    try (received) {
      byte[] sent = new byte[1 << 16];
      long total = 0;
      for (int i = 0; i < PARTS; i++) {
        InputStream part = new NoiseStream(i, PART_BYTES);
        for (int length = part.readNBytes(sent, 0, sent.length);
            length > 0;
            length = part.readNBytes(sent, 0, sent.length)) {
          int mismatch = Arrays.mismatch(received.readNBytes(length), Arrays.copyOf(sent, length));
          if (mismatch >= 0) {
            return total + mismatch;
          }
          total += length;
        }
      }
      return total + received.readAllBytes().length;
    }
  }
}
