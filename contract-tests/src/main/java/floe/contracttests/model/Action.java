package floe.contracttests.model;

import floe.contracttests.target.Capability;
import java.util.Set;

/** Everything that a sequence can do, the plainest first. */
@SuppressWarnings("ImmutableEnumChecker") // the fields hold method references and unmodifiable sets
public enum Action {
  UPLOAD(FileCommands::upload),
  LIST(FileCommands::list),
  CREATE(FileCommands::create),
  PUT(StoreCommands::put),
  COMPLETE(CompletionCommands::complete),
  COMPLETE_WRONGLY(CompletionCommands::completeWrongly),
  UPDATE(FileCommands::update),
  DELETE(FileCommands::delete),
  DOWNLOAD(FileCommands::download),
  READ_PUBLIC(StoreCommands::readPublic),
  PUT_TAMPERED(StoreCommands::putTampered),
  GET_TAMPERED(StoreCommands::getTampered),
  CREATE_BENEFIT(BenefitCommands::create),
  GET_BENEFIT(BenefitCommands::get),
  CREATE_SESSION(BenefitCommands::session),
  GRANT(BenefitCommands::grant, Capability.GRANTS),
  REVOKE(BenefitCommands::revoke, Capability.GRANTS),
  LIST_DOWNLOADABLES(PortalCommands::list, Capability.GRANTS),
  FOLLOW(PortalCommands::follow, Capability.GRANTS),
  FOLLOW_TAMPERED(PortalCommands::followTampered, Capability.GRANTS),
  FLAG(PortalCommands::flag, Capability.FILE_FLAGS),
  INTRUDE(SecurityCommands::intrude, Capability.WORLDS),
  LACK_SCOPE(SecurityCommands::lackScope, Capability.WORLDS),
  BRING_BAD_TOKEN(SecurityCommands::bringBadToken),
  GO_ASTRAY(SecurityCommands::goAstray);

  private final Deed deed;
  private final Set<Capability> needs;

  Action(Deed deed, Capability... needs) {
    this.deed = deed;
    this.needs = Set.of(needs);
  }

  /** Does it, or nothing where there is nothing to do it to. */
  interface Deed {
    void act(StateMachineRun walk, int pick, int form);
  }

  void act(StateMachineRun walk, int pick, int form) {
    deed.act(walk, pick, form);
  }

  /** What it needs of a target beyond the public API. */
  Set<Capability> needs() {
    return needs;
  }
}
