package floe.simulator.files;

import floe.api.BenefitDownloadables;
import floe.simulator.files.benefit.BenefitRepository;
import floe.simulator.files.error.RejectedRequestException;
import java.util.Optional;
import java.util.UUID;

/** Finds the benefit that a request names in its path. */
final class BenefitFinder {
  private final BenefitRepository benefits;

  BenefitFinder(BenefitRepository benefits) {
    this.benefits = benefits;
  }

  /**
   * Returns the benefit; empty for an unknown one of the shared world, for which a sample is
   * answered.
   *
   * @throws RejectedRequestException if the token's world has no such benefit, or it was deleted
   */
  Optional<BenefitDownloadables> find(FilesRequest request) {
    UUID id = request.id("id");
    Optional<BenefitDownloadables> benefit =
        benefits.find(id).filter(found -> request.holder().worksFor(found.organizationId()));
    boolean isKnown = request.holder().issued() || benefits.findWithDeleted(id).isPresent();
    if (benefit.isEmpty() && isKnown) {
      throw RejectedRequestException.notFound();
    }
    return benefit;
  }
}
