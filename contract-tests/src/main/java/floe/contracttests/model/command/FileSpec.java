package floe.contracttests.model.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.context.Bytes;
import floe.contracttests.model.FileContent;
import floe.contracttests.model.FileKind;

/**
 * What a new file is like, and who creates it. What looks like a setter makes a copy.
 *
 * @param caller whose token creates it; a person names the organization in the request
 */
public record FileSpec(
    FileKind kind,
    FileSize size,
    FileName name,
    FileVersion version,
    Checksums checksums,
    Caller caller) {

  /** Returns the plainest file of a kind. */
  public static FileSpec of(FileKind kind) {
    return new FileSpec(
        kind,
        FileSize.FIVE_BYTES,
        FileName.PLAIN,
        FileVersion.NONE,
        Checksums.PARTS,
        Caller.ORGANIZATION);
  }

  /** Returns a copy of another size. */
  public FileSpec with(FileSize other) {
    return new FileSpec(kind, other, name, version, checksums, caller);
  }

  /** Returns a copy with another name. */
  public FileSpec with(FileName other) {
    return new FileSpec(kind, size, other, version, checksums, caller);
  }

  /** Returns a copy with another version. */
  public FileSpec with(FileVersion other) {
    return new FileSpec(kind, size, name, other, checksums, caller);
  }

  /** Returns a copy with other checksums. */
  public FileSpec with(Checksums other) {
    return new FileSpec(kind, size, name, version, other, caller);
  }

  /** Returns a copy that somebody else creates. */
  public FileSpec by(Caller other) {
    return new FileSpec(kind, size, name, version, checksums, other);
  }

  /** Returns whether the contract allows a file of this kind to have this size. */
  boolean isAllowed() {
    return size != FileSize.TWO_PARTS || kind.canBeLarge();
  }

  /** Returns the body of {@code files:create}. */
  ObjectNode body(byte[] bytes) {
    ObjectNode body = JsonNodes.object();
    body.put("service", kind.service())
        .put("name", name.text())
        .put("mime_type", kind.mimeType())
        .put("size", bytes.length);
    if (version != FileVersion.NONE) {
      body.put("version", version.text());
    }
    if (checksums.ofFile()) {
      body.put("checksum_sha256_base64", Bytes.sha256(bytes));
    }
    addParts(body, bytes);
    return body;
  }

  private void addParts(ObjectNode body, byte[] bytes) {
    var parts = body.putObject("upload").putArray("parts");
    int start = 0;
    for (byte[] part : FileContent.parts(bytes)) {
      ObjectNode chunk = parts.addObject().put("number", parts.size()).put("chunk_start", start);
      start += part.length;
      chunk.put("chunk_end", start);
      if (checksums.ofParts()) {
        chunk.put("checksum_sha256_base64", Bytes.sha256(part));
      }
    }
  }
}
