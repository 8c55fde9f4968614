package floe.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import floe.api.DownloadableFileRead;
import floe.api.FileRead;
import floe.api.FileServiceTypes;
import floe.api.OrganizationAvatarFileRead;
import floe.api.ProductMediaFileRead;
import floe.api.SupportCaseAttachmentFileRead;
import floe.api.sandbox.SandboxFile;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FileRepresentationTest {

  private static final ObjectMapper JSON = JsonMapper.builder()
      .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
      .addModule(
          new SimpleModule().addSerializer(OffsetDateTime.class, ToStringSerializer.instance))
      .build();

  private final SampleFile file = SampleFile.stored(FileServiceTypes.DOWNLOADABLE);

  @ParameterizedTest
  @EnumSource(FileServiceTypes.class)
  void writesTheSharedFieldsOfEveryService(FileServiceTypes service) {
    SampleFile sample = SampleFile.stored(service);

    JsonNode read = JSON.valueToTree(FileRepresentation.read(sample, () -> "http://store/key"));

    assertThat(read.path("id").asText()).isEqualTo(sample.id().toString());
    assertThat(read.path("organization_id").asText())
        .isEqualTo(sample.organizationId().toString());
    assertThat(read.path("name").asText()).isEqualTo("notes.txt");
    assertThat(read.path("path").asText()).isEqualTo(sample.path());
    assertThat(read.path("mime_type").asText()).isEqualTo("text/plain");
    assertThat(read.path("size").asLong()).isEqualTo(1280);
    assertThat(read.path("size_readable").asText()).isEqualTo("1.2 KB");
    assertThat(read.path("service").asText()).isEqualTo(service.value());
    assertThat(read.path("version").asText()).isEqualTo("2");
    assertThat(read.path("checksum_sha256_hex").asText()).startsWith("ba7816bf").hasSize(64);
    assertThat(read.path("checksum_etag").asText()).isEqualTo("\"a-1\"");
    assertThat(read.path("last_modified_at").asText()).isEqualTo("2026-03-29T01:00Z");
    assertThat(read.path("created_at").asText()).isEqualTo("2026-03-29T00:00Z");
    assertThat(read.path("is_uploaded").asBoolean()).isTrue();
    assertThat(read.path("storage_version").isNull()).isTrue();
    assertThat(read.has("public_url")).isEqualTo(FilePaths.isPublic(service));
  }

  @Test
  void choosesTheBranchOfTheService() {
    Map<FileServiceTypes, Class<? extends FileRead>> branches = Map.of(
        FileServiceTypes.DOWNLOADABLE, DownloadableFileRead.class,
        FileServiceTypes.PRODUCT_MEDIA, ProductMediaFileRead.class,
        FileServiceTypes.ORGANIZATION_AVATAR, OrganizationAvatarFileRead.class,
        FileServiceTypes.SUPPORT_CASE_ATTACHMENT, SupportCaseAttachmentFileRead.class);

    branches.forEach((service, branch) -> assertThat(
            FileRepresentation.read(SampleFile.stored(service), () -> "http://store/key"))
        .isInstanceOf(branch));
  }

  @Test
  void writesANewFileWithItsPresignedParts() {
    AnnouncedPart part = new AnnouncedPart(1, 0, 1280, Optional.empty());
    Instant expiresAt = Instant.parse("2026-03-29T02:00:00Z");

    JsonNode upload = JSON.valueToTree(FileRepresentation.upload(
        file,
        "upload",
        List.of(FileRepresentation.part(part, "http://store/part", expiresAt, Map.of()))));

    assertThat(upload.at("/upload/id").asText()).isEqualTo("upload");
    assertThat(upload.at("/upload/path").asText()).isEqualTo(file.path());
    assertThat(upload.at("/upload/parts/0/chunk_end").asLong()).isEqualTo(1280);
    assertThat(upload.at("/upload/parts/0/checksum_sha256_base64").isNull()).isTrue();
    assertThat(upload.at("/upload/parts/0/expires_at").asText()).isEqualTo("2026-03-29T02:00Z");
  }

  @Test
  void writesALinkToTheBytes() {
    JsonNode download = JSON.valueToTree(FileRepresentation.download(
        file, "http://store/key?signed", Instant.parse("2026-03-29T02:00:00Z")));

    assertThat(download.at("/download/url").asText()).isEqualTo("http://store/key?signed");
    assertThat(download.at("/download/headers").isEmpty()).isTrue();
    assertThat(download.path("name").asText()).isEqualTo("notes.txt");
  }

  @Test
  void namesPathAndKeyByServiceOrganizationAndFile() {
    UUID organizationId = UUID.fromString("00000000-0000-4000-8000-00000000000a");
    UUID fileId = UUID.fromString("00000000-0000-4000-8000-00000000000b");
    String key = "product_media/" + organizationId + "/" + fileId;

    assertThat(FilePaths.objectKey(FileServiceTypes.PRODUCT_MEDIA, organizationId, fileId))
        .isEqualTo(key);
    assertThat(FilePaths.path(FileServiceTypes.PRODUCT_MEDIA, organizationId, fileId, "a/b c"))
        .isEqualTo(key + "/a/b c");
    assertThat(FilePaths.path("product_media", "organization", "file", "a/b c"))
        .isEqualTo("product_media/organization/file/a/b c");
  }

  @Test
  void tellsTheControlApiWhenAFileWasFlagged() {
    SampleFile file = SampleFile.stored(FileServiceTypes.DOWNLOADABLE).disabled();

    SandboxFile clean = FileRepresentation.sandboxFile(file);
    SandboxFile flagged = FileRepresentation.sandboxFile(file.flagged());

    assertThat(clean.id()).isEqualTo(file.id());
    assertThat(clean.isEnabled()).isFalse();
    assertThat(clean.flaggedMalicious()).isFalse();
    assertThat(clean.flaggedMaliciousAt()).isNull();
    assertThat(flagged.flaggedMalicious()).isTrue();
    assertThat(flagged.flaggedMaliciousAt()).isEqualTo(file.createdAt().atOffset(ZoneOffset.UTC));
  }
}
