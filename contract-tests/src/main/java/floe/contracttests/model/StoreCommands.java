package floe.contracttests.model;

import floe.contracttests.client.ApiClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.target.Capability;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What anyone with a presigned URL does at the store, and what people without a right one try. */
final class StoreCommands {
  private StoreCommands() {}

  /** Sends the parts of a file that have not been sent. */
  static void put(StateMachineRun walk, int pick, int form) {
    FileModel file = WorldModel.pick(walk.model().files(), pick).orElse(null);
    if (file == null || file.isDeleted() || file.isUploaded()) {
      return;
    }
    for (int part : file.unsent()) {
      Exchange answer =
          send(walk, file.url(part), file.headers(part), file.parts().get(part));
      StateMachineRun.expect(200, answer);
      String etag = answer.header("ETag").orElse("");
      StateMachineRun.insist(
          etag.matches("\"[^\"]+\""), answer, "the ETag of a part is not in quotes");
      file.etags().put(part, etag);
    }
  }

  private static Exchange send(
      StateMachineRun walk, String url, Map<String, String> headers, byte[] bytes) {
    return walk.scene().store().put(url, headers, bytes);
  }

  /** Tries to send a part in a way that was not signed; afterwards it can still be sent rightly. */
  static void putTampered(StateMachineRun walk, int pick, int form) {
    FileModel file = WorldModel.pick(walk.model().files(), pick).orElse(null);
    if (file == null
        || file.isDeleted()
        || file.isUploaded()
        || !walk.can(Capability.STORE_SIGNATURES)) {
      return;
    }
    PresignedUrl url = PresignedUrl.of(file.url(0));
    Map<String, String> headers = file.headers(0);
    byte[] bytes = file.parts().get(0);
    switch (Math.floorMod(form, 6)) {
      case 0 -> refused(send(walk, url.withAnotherSignature(), headers, bytes));
      case 1 -> refused(send(walk, url.with("X-Amz-Expires", "604800"), headers, bytes));
      case 2 -> refused(send(walk, url.with("partNumber", "9"), headers, bytes));
      case 3 ->
        refused(send(
            walk,
            url.unsigned() + "?partNumber=1&uploadId=" + url.parameter("uploadId"),
            headers,
            bytes));
      case 4 -> {
        if (!headers.isEmpty()) {
          refused(send(walk, file.url(0), Map.of(), bytes));
        }
      }
      default -> {
        if (!headers.isEmpty() && bytes.length > 0 && walk.can(Capability.STORE_RULES)) {
          byte[] others = Arrays.copyOf(bytes, bytes.length);
          others[0] ^= 1;
          refused(send(walk, file.url(0), headers, others));
          Map<String, String> changed = new TreeMap<>(headers);
          changed.put("x-amz-checksum-sha256", FileContent.base64(FileContent.sha256(others)));
          refused(send(walk, file.url(0), changed, others));
        }
      }
    }
  }

  /** Tries to read a stored file with a URL that was not signed like this. */
  static void getTampered(StateMachineRun walk, int pick, int form) {
    List<FileModel> readable = walk.model().present().stream()
        .filter(file ->
            file.isUploaded() && !file.isFlagged() && file.service() == FileKind.DOWNLOADABLE)
        .toList();
    FileModel file = WorldModel.pick(readable, pick).orElse(null);
    if (file == null || !walk.can(Capability.STORE_SIGNATURES)) {
      return;
    }
    Exchange answer = StateMachineRun.expect(200, walk.scene().files().download(file.id()));
    PresignedUrl url = PresignedUrl.of(answer.text("/download/url"));
    String tampered = switch (Math.floorMod(form, 6)) {
      case 0 -> url.withAnotherSignature();
      case 1 -> url.with("X-Amz-Expires", "604800");
      case 2 -> url.unsigned();
      case 3 -> url.with("response-content-type", ApiClient.encode("text/html"));
      case 4 -> url.without("X-Amz-Signature");
      default -> url.with("X-Amz-Date", "20200101T000000Z");
    };
    refused(walk.scene().store().get(tampered));
    refused(walk.scene().store().send("DELETE", url.url(), Map.of(), new byte[0]));
  }

  /** Reads a public object without any token. */
  static void readPublic(StateMachineRun walk, int pick, int form) {
    List<FileModel> open =
        walk.model().files().stream().filter(file -> file.service().isPublic()).toList();
    FileModel file = WorldModel.pick(open, pick).orElse(null);
    if (file == null || !file.isUploaded()) {
      return;
    }
    Exchange answer = walk.scene().store().get(file.publicUrl());
    if (file.isDeleted()) {
      refused(answer);
    } else {
      StateMachineRun.expect(200, answer);
      StateMachineRun.insist(
          Arrays.equals(answer.body(), file.bytes()), answer, "other bytes than were sent");
    }
  }

  /** Insists that a deleted file is gone from the store. */
  static void checkGone(StateMachineRun walk, FileModel file) {
    if (file.service().isPublic() && file.isUploaded()) {
      refused(walk.scene().store().get(file.publicUrl()));
    }
    if (!file.isUploaded() && walk.can(Capability.STORE_RULES)) {
      refused(send(walk, file.url(0), file.headers(0), file.parts().get(0)));
    }
  }

  /** Insists that these are the bytes that were sent, with the file's own type and name. */
  static void checkBytes(FileModel file, Exchange answer) {
    StateMachineRun.expect(200, answer);
    StateMachineRun.insist(
        Arrays.equals(answer.body(), file.bytes()), answer, "other bytes than were sent");
    String type = answer.header("Content-Type").orElse("");
    StateMachineRun.insist(type.equals(file.mimeType()), answer, "Content-Type is " + type);
    String disposition = answer.header("Content-Disposition").orElse("");
    StateMachineRun.insist(
        disposition.startsWith("attachment"), answer, "Content-Disposition is " + disposition);
    if (file.name().matches("[A-Za-z0-9 .]+")) {
      boolean named = disposition.contains("filename=\"" + file.name() + "\"");
      StateMachineRun.insist(named, answer, "Content-Disposition does not name the file");
    }
  }

  private static void refused(Exchange answer) {
    StateMachineRun.insist(
        answer.status() >= 400 && answer.status() < 500, answer, "the store should have refused");
  }
}
