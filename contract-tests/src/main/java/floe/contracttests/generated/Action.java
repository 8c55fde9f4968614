package floe.contracttests.generated;

import floe.contracttests.target.Capability;
import java.util.Set;

/** Everything that a sequence can do, the plainest first. */
@SuppressWarnings("ImmutableEnumChecker") // the fields hold method references and unmodifiable sets
public enum Action {
  UPLOAD(FileDeeds::upload),
  LIST(FileDeeds::list),
  CREATE(FileDeeds::create),
  PUT(StoreDeeds::put),
  COMPLETE(CompletionDeeds::complete),
  COMPLETE_WRONGLY(CompletionDeeds::completeWrongly),
  UPDATE(FileDeeds::update),
  DELETE(FileDeeds::delete),
  DOWNLOAD(FileDeeds::download),
  READ_PUBLIC(StoreDeeds::readPublic),
  PUT_TAMPERED(StoreDeeds::putTampered),
  GET_TAMPERED(StoreDeeds::getTampered),
  CREATE_BENEFIT(BenefitDeeds::create),
  GET_BENEFIT(BenefitDeeds::get),
  CREATE_SESSION(BenefitDeeds::session),
  GRANT(BenefitDeeds::grant, Capability.GRANTS),
  REVOKE(BenefitDeeds::revoke, Capability.GRANTS),
  LIST_DOWNLOADABLES(PortalDeeds::list, Capability.GRANTS),
  FOLLOW(PortalDeeds::follow, Capability.GRANTS),
  FOLLOW_TAMPERED(PortalDeeds::followTampered, Capability.GRANTS),
  FLAG(PortalDeeds::flag, Capability.FILE_FLAGS),
  INTRUDE(SecurityDeeds::intrude, Capability.WORLDS),
  LACK_SCOPE(SecurityDeeds::lackScope, Capability.WORLDS),
  BRING_BAD_TOKEN(SecurityDeeds::bringBadToken),
  GO_ASTRAY(SecurityDeeds::goAstray);

  private final Deed deed;
  private final Set<Capability> needs;

  Action(Deed deed, Capability... needs) {
    this.deed = deed;
    this.needs = Set.of(needs);
  }

  /** Does it, or nothing where there is nothing to do it to. */
  interface Deed {
    void act(Walk walk, int pick, int form);
  }

  void act(Walk walk, int pick, int form) {
    deed.act(walk, pick, form);
  }

  /** What it needs of a target beyond the public API. */
  Set<Capability> needs() {
    return needs;
  }
}
