package floe.contracttests.model.sequence;

import floe.contracttests.model.command.FailRequest;
import floe.contracttests.model.command.LimitRequests;
import floe.contracttests.model.command.MoveClock;
import floe.contracttests.model.command.ReadJournal;

/** Commands that steer other worlds. */
final class ControlChapter {
  private ControlChapter() {}

  static void steerOtherWorlds(SequenceBuilder story) {
    for (MoveClock.Expiring expiring : MoveClock.Expiring.values()) {
      story.add(new MoveClock(expiring));
    }
    story.add(new LimitRequests(), new FailRequest(), new ReadJournal());
  }
}
