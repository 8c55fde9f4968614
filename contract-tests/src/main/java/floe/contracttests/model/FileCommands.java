package floe.contracttests.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.FilesClient;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.target.Capability;
import java.util.ArrayList;
import java.util.List;

/** What an organization does with its files. */
final class FileCommands {
  private static final List<FileKind> SERVICES = List.of(FileKind.values());

  private FileCommands() {}

  /** Creates a file, sends it and completes it. */
  static void upload(StateMachineRun walk, int pick, int form) {
    create(walk, pick, form);
    int last = walk.model().files().size() - 1;
    StoreCommands.put(walk, last, 0);
    CompletionCommands.complete(walk, last, 0);
  }

  static void create(StateMachineRun walk, int pick, int form) {
    FileKind service = SERVICES.get(Math.floorMod(pick, SERVICES.size()));
    int number = walk.model().files().size();
    byte[] bytes = FileContent.bytes(service, number, form);
    boolean checksums = form % 2 == 0;
    boolean person = form % 3 == 1 && walk.can(Capability.PERSONAL_TOKEN);
    ObjectNode body = body(service, bytes, form, checksums);
    if (person) {
      body.put("organization_id", walk.scene().world().organizationId());
    }
    Exchange created = StateMachineRun.expect(201, files(walk, person).create(body));
    JsonMatcher.expect(
        FileCreation.expected(body, walk.scene().world().organizationId(), bytes, created),
        created);
    FileCreation.checkUrls(created);
    walk.model().files().add(new FileModel(service, bytes, created));
  }

  private static ObjectNode body(FileKind service, byte[] bytes, int form, boolean checksums) {
    ObjectNode body = JsonNodes.object();
    body.put("service", service.service())
        .put("name", FileContent.name(form))
        .put("mime_type", service.mimeType());
    body.put("size", bytes.length);
    if (form % 4 < 2) {
      body.put("version", form % 4 == 0 ? "1.0" : "Früh 🎈");
    }
    if (checksums) {
      body.put("checksum_sha256_base64", FileContent.base64(FileContent.sha256(bytes)));
    }
    var parts = body.putObject("upload").putArray("parts");
    int start = 0;
    for (byte[] part : FileContent.parts(bytes)) {
      ObjectNode chunk = parts.addObject().put("number", parts.size()).put("chunk_start", start);
      start += part.length;
      chunk.put("chunk_end", start);
      if (checksums) {
        chunk.put("checksum_sha256_base64", FileContent.base64(FileContent.sha256(part)));
      }
    }
    return body;
  }

  private static FilesClient files(StateMachineRun walk, boolean person) {
    FilesClient files = walk.scene().files();
    return person ? files.as(walk.scene().world().personalAccessToken()) : files;
  }

  /** Lists all pages of the files, or some files by their ids. */
  static void list(StateMachineRun walk, int pick, int form) {
    boolean person = form % 3 == 1 && walk.can(Capability.PERSONAL_TOKEN);
    List<FileModel> expected = walk.model().listed();
    List<String> query = new ArrayList<>();
    boolean alone = walk.can(Capability.WORLDS);
    if (form % 4 == 3 || !alone) {
      List<FileModel> wanted =
          alone ? some(walk.model().files(), pick) : walk.model().files();
      if (wanted.isEmpty()) {
        return;
      }
      expected = expected.stream().filter(wanted::contains).toList();
      wanted.forEach(file -> query.addAll(List.of("ids", file.id())));
    }
    if (form % 5 == 4) {
      query.addAll(List.of("organization_id", walk.scene().world().organizationId()));
    }
    List<JsonNode> bodies =
        expected.stream().map(file -> (JsonNode) file.expectedRead()).toList();
    PageAssertions.check(bodies, pick, limited -> files(walk, person).list(query(query, limited)));
  }

  private static List<FileModel> some(List<FileModel> files, int pick) {
    return files.isEmpty() ? files : files.subList(0, 1 + Math.floorMod(pick, files.size()));
  }

  private static String[] query(List<String> query, List<String> more) {
    List<String> all = new ArrayList<>(query);
    all.addAll(more);
    return all.toArray(String[]::new);
  }

  static void update(StateMachineRun walk, int pick, int form) {
    FileModel file = WorldModel.pick(walk.model().files(), pick).orElse(null);
    if (file == null) {
      return;
    }
    ObjectNode patch = JsonNodes.object();
    String name = "renamed " + FileContent.name(form);
    switch (Math.floorMod(form, 5)) {
      case 0 -> patch.put("name", name).put("version", "v" + form);
      case 1 -> patch.put("name", name);
      case 2 -> patch.put("version", "ü" + form).putNull("name");
      case 3 -> patch.putNull("version");
      default -> patch.put("unknown_field", true);
    }
    Exchange updated = walk.scene().files().update(file.id(), patch);
    if (file.isDeleted()) {
      StateMachineRun.expectError(404, "ResourceNotFound", updated);
    } else if (file.service() == FileKind.SUPPORT_CASE_ATTACHMENT) {
      StateMachineRun.expectError(403, "NotPermitted", updated);
    } else {
      JsonMatcher.expect(patched(file, patch), StateMachineRun.expect(200, updated));
      file.learn(updated.json());
    }
  }

  /** The contract leaves open whether the path follows the name. */
  private static ObjectNode patched(FileModel file, ObjectNode patch) {
    ObjectNode expected = file.expectedRead();
    String before = file.path();
    if (patch.path("name").isTextual()) {
      expected.set("name", patch.path("name"));
      String after = file.folder() + patch.path("name").asText();
      expected.set(
          "path",
          JsonMatcher.open(
              "the old or the new path", path -> List.of(before, after).contains(path.asText())));
    }
    if (patch.path("version").isTextual()) {
      expected.set("version", patch.path("version"));
    }
    return expected;
  }

  static void delete(StateMachineRun walk, int pick, int form) {
    FileModel file = WorldModel.pick(walk.model().files(), pick).orElse(null);
    if (file == null) {
      return;
    }
    Exchange answer = walk.scene().files().delete(file.id());
    if (file.isDeleted()) {
      StateMachineRun.expectError(404, "ResourceNotFound", answer);
    } else if (file.service() == FileKind.SUPPORT_CASE_ATTACHMENT) {
      StateMachineRun.expectError(403, "NotPermitted", answer);
    } else {
      StateMachineRun.expect(204, answer);
      file.delete();
      StoreCommands.checkGone(walk, file);
    }
  }

  /** Asks for a download URL, and reads what it leads to. */
  static void download(StateMachineRun walk, int pick, int form) {
    FileModel file = WorldModel.pick(walk.model().files(), pick).orElse(null);
    if (file == null) {
      return;
    }
    Exchange answer = walk.scene().files().download(file.id());
    if (file.isDeleted() || !file.isUploaded()) {
      StateMachineRun.expectError(404, "ResourceNotFound", answer);
    } else if (file.isFlagged() || file.service() == FileKind.SUPPORT_CASE_ATTACHMENT) {
      StateMachineRun.expectError(403, "NotPermitted", answer);
    } else {
      JsonNode url = JsonMatcher.open(
          "a presigned URL of one hour", node -> PresignedUrl.of(node.asText()).isForOneHour());
      JsonMatcher.expect(file.expectedDownload(url), StateMachineRun.expect(200, answer));
      StoreCommands.checkBytes(file, walk.scene().store().get(answer.text("/download/url")));
    }
  }
}
