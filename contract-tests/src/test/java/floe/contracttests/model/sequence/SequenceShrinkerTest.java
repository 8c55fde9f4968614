package floe.contracttests.model.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contracttests.model.FileKind;
import floe.contracttests.model.ModelMismatchError;
import floe.contracttests.model.command.Checksums;
import floe.contracttests.model.command.Command;
import floe.contracttests.model.command.DownloadFile;
import floe.contracttests.model.command.FileName;
import floe.contracttests.model.command.FileRef;
import floe.contracttests.model.command.FileSpec;
import floe.contracttests.model.command.StateMachineRun.Executed;
import floe.contracttests.model.command.UpdateFile;
import floe.contracttests.model.command.UpdateFile.Change;
import floe.contracttests.model.command.UploadFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SequenceShrinkerTest {
  private static final int MANY = 1_000;

  private final List<List<Command>> attempts = new ArrayList<>();

  @Test
  void shrinksPlantedFailureToFewestCommandsWithPlainestArguments() {
    SequenceFailure first = firstFailure();

    SequenceFailure shrunk = SequenceShrinker.shrink(first, this::runFaulty, MANY);

    assertThat(first.commands()).hasSizeGreaterThan(5);
    assertThat(shrunk.commands())
        .containsExactly(
            new UploadFile(FileSpec.of(FileKind.PRODUCT_MEDIA)),
            new UpdateFile(new FileRef(0), Change.NULL_VERSION, FileName.PLAIN));
  }

  @Test
  void leavesOutCommandsAfterTheFailure() {
    List<Command> commands =
        List.of(uploadedCover(), update(Change.NULL_VERSION), new DownloadFile(new FileRef(3)));

    SequenceFailure failure = runFaulty(commands).orElseThrow();

    assertThat(failure.commands()).isEqualTo(commands.subList(0, 2));
  }

  @Test
  void stopsAfterGivenNumberOfAttempts() {
    SequenceFailure first = firstFailure();
    attempts.clear();

    SequenceFailure shrunk = SequenceShrinker.shrink(first, this::runFaulty, 3);

    assertThat(attempts).hasSize(3);
    assertThat(shrunk.commands().size()).isBetween(2, first.commands().size());
  }

  @Test
  void doesNotDriftToFailureOfAnotherCommand() {
    List<Command> commands = List.of(uploadedCover(), update(Change.NULL_VERSION));
    SequenceFailure first = failure(commands, new ModelMismatchError("planted"));

    SequenceFailure shrunk = SequenceShrinker.shrink(
        first,
        fewer -> Optional.of(failure(List.of(uploadedCover()), new ModelMismatchError("another"))),
        MANY);

    assertThat(shrunk).isEqualTo(first);
  }

  @Test
  void doesNotDriftToAnotherTypeOfError() {
    SequenceFailure first = failure(List.of(uploadedCover()), new ModelMismatchError("planted"));

    SequenceFailure shrunk = SequenceShrinker.shrink(
        first, fewer -> Optional.of(failure(fewer, new IllegalStateException("another"))), MANY);

    assertThat(shrunk).isEqualTo(first);
  }

  private static UploadFile uploadedCover() {
    return new UploadFile(
        FileSpec.of(FileKind.PRODUCT_MEDIA).with(FileName.UNICODE).with(Checksums.FILE_AND_PARTS));
  }

  private static UpdateFile update(Change change) {
    return new UpdateFile(new FileRef(11), change, FileName.TAB);
  }

  private SequenceFailure firstFailure() {
    return IntStream.range(0, MANY)
        .mapToObj(number -> runFaulty(RandomSequences.sequence(1, number)))
        .flatMap(Optional::stream)
        .filter(failure -> failure.commands().size() > 5)
        .findFirst()
        .orElseThrow();
  }

  /** Fails at an update with a null version, once product media has been uploaded. */
  private Optional<SequenceFailure> runFaulty(List<Command> commands) {
    attempts.add(commands);
    List<Command> executed = new ArrayList<>();
    boolean hasMedia = false;
    for (Command command : commands) {
      executed.add(command);
      hasMedia |=
          command instanceof UploadFile upload && upload.file().kind() == FileKind.PRODUCT_MEDIA;
      if (hasMedia
          && command instanceof UpdateFile update
          && update.change() == Change.NULL_VERSION) {
        return Optional.of(failure(executed, new ModelMismatchError("planted")));
      }
    }
    return Optional.empty();
  }

  private static SequenceFailure failure(List<Command> commands, Throwable cause) {
    List<Executed> executed = commands.stream().map(one -> new Executed(one, 0)).toList();
    return new SequenceFailure(executed, cause, List.of(), Map.of());
  }
}
