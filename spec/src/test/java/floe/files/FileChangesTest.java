package floe.files;

import static org.assertj.core.api.Assertions.assertThat;

import floe.api.FilePatch;
import floe.api.FileServiceTypes;
import floe.api.sandbox.SandboxFilePatch;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FileChangesTest {

  private static final Instant NOW = Instant.parse("2026-03-29T01:30:00Z");

  private final SampleFile file = SampleFile.stored(FileServiceTypes.DOWNLOADABLE);

  @Test
  void takesTheNewNameAndVersion() {
    FilePatch patch = FilePatch.builder().name("new.txt").version("3").build();

    assertThat(FileChanges.name(file, patch)).isEqualTo("new.txt");
    assertThat(FileChanges.version(file, patch)).isEqualTo("3");
  }

  @Test
  void keepsWhatIsAbsentOrEmpty() {
    FilePatch absent = FilePatch.builder().build();
    FilePatch empty = FilePatch.builder().name("").version("").build();

    assertThat(FileChanges.name(file, absent)).isEqualTo(file.name());
    assertThat(FileChanges.version(file, absent)).isEqualTo(file.version());
    assertThat(FileChanges.name(file, empty)).isEqualTo(file.name());
    assertThat(FileChanges.version(file, empty)).isEqualTo(file.version());
  }

  @Test
  void disablesAndEnablesAFile() {
    assertThat(FileChanges.isEnabled(file, enabled(false))).isFalse();
    assertThat(FileChanges.isEnabled(file.disabled(), enabled(true))).isTrue();
    assertThat(FileChanges.isEnabled(file, flagged(true))).isTrue();
    assertThat(FileChanges.isEnabled(file.disabled(), flagged(true))).isFalse();
  }

  @Test
  void flagsAndUnflagsAFile() {
    assertThat(FileChanges.flaggedMaliciousAt(file, flagged(true), () -> NOW)).isEqualTo(NOW);
    assertThat(FileChanges.flaggedMaliciousAt(file.flagged(), flagged(false), () -> NOW))
        .isNull();
    assertThat(FileChanges.flaggedMaliciousAt(file, flagged(false), () -> NOW)).isNull();
  }

  @Test
  void keepsTheTimeOfAFileThatIsFlaggedAlready() {
    SampleFile before = file.flagged();

    assertThat(FileChanges.flaggedMaliciousAt(before, flagged(true), () -> NOW))
        .isEqualTo(before.flaggedMaliciousAt());
    assertThat(FileChanges.flaggedMaliciousAt(before, enabled(true), () -> NOW))
        .isEqualTo(before.flaggedMaliciousAt());
  }

  private static SandboxFilePatch enabled(boolean enabled) {
    return SandboxFilePatch.builder().isEnabled(enabled).build();
  }

  private static SandboxFilePatch flagged(boolean flagged) {
    return SandboxFilePatch.builder().flaggedMalicious(flagged).build();
  }
}
