package floe.simulator.files.benefit;

import floe.api.BenefitDownloadables;
import floe.api.BenefitDownloadablesUpdate;
import floe.files.BenefitChanges;
import floe.simulator.files.error.RejectedRequestException;
import java.time.Instant;
import java.util.UUID;

/** Creates, changes and deletes benefits, one after the other. */
public final class BenefitRecords {
  private final BenefitRepository repository;
  private final GrantRecords grants;

  public BenefitRecords(BenefitRepository repository, GrantRecords grants) {
    this.repository = repository;
    this.grants = grants;
  }

  /** Adds a benefit. */
  public void create(BenefitDownloadables benefit) {
    repository.put(benefit);
  }

  /**
   * Changes a benefit. New files are granted at once to all who hold it.
   *
   * @throws RejectedRequestException if it was deleted meanwhile
   */
  public synchronized BenefitDownloadables update(
      UUID id, BenefitDownloadablesUpdate update, Instant now) {
    BenefitDownloadables changed = BenefitChanges.update(find(id), update, now);
    repository.put(changed);
    if (update.properties() != null) {
      grants.regrant(changed, now);
    }
    return changed;
  }

  /**
   * Deletes a benefit, and takes it from all who hold it.
   *
   * @throws RejectedRequestException if it was deleted meanwhile
   */
  public synchronized void delete(UUID id, Instant now) {
    repository.put(BenefitChanges.delete(find(id), now));
    grants.revokeByBenefit(id, now);
  }

  private BenefitDownloadables find(UUID id) {
    return repository.find(id).orElseThrow(RejectedRequestException::notFound);
  }
}
