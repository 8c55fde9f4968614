package floe.contracttests.model.command;

import floe.contracttests.model.WorldModel;
import floe.contracttests.target.Capability;
import java.util.Set;

/**
 * One thing that a sequence does to a target. A command is a record; its components are its
 * arguments: enumerations, whose first constant is the plainest, and references to what earlier
 * commands have made. A command whose precondition does not hold is skipped, so any command can be
 * left out of a sequence.
 */
public sealed interface Command
    permits BenefitCommand,
        CustomerCommand,
        FileCommand,
        CallWithBadToken,
        CallWithOneScope,
        CreateCustomer,
        CreateFile,
        CreateForeignSession,
        CreateSession,
        FailRequest,
        FollowLink,
        FollowTamperedLink,
        LimitRequests,
        ListBenefits,
        ListCustomers,
        ListDownloadables,
        ListFiles,
        ListGrants,
        MoveClock,
        ReadJournal,
        RevokeGrant,
        SendUnusualRequest,
        UploadFile,
        UseSession {

  /** Returns what the command needs of a target beyond the public API. */
  default Set<Capability> requires() {
    return Set.of();
  }

  /** Returns whether the precondition holds: whether the command can run in the model's state. */
  default boolean when(WorldModel model) {
    return true;
  }

  /**
   * Sends the command's requests, checks its postconditions, and brings the model up to date.
   *
   * @throws AssertionError when a postcondition does not hold
   */
  void run(StateMachineRun run);
}
