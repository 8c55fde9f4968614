package floe.simulator.files.benefit;

import floe.api.BenefitDownloadables;
import java.util.List;

/** The benefits of an organization at one moment, deleted ones too, and what they have given. */
public record BenefitState(
    List<BenefitDownloadables> benefits,
    List<StoredGrant> grants,
    List<Downloadable> downloadables) {

  private static final long MEMORY_BYTES = 256;

  /** Copies the lists; the downloadables count no further. */
  public BenefitState {
    benefits = List.copyOf(benefits);
    grants = List.copyOf(grants);
    downloadables = downloadables.stream().map(Downloadable::copy).toList();
  }

  /** Returns about how many bytes of memory it takes. */
  public long memoryBytes() {
    return benefits.stream().mapToLong(benefit -> benefit.toString().length()).sum()
        + MEMORY_BYTES * (grants.size() + downloadables.size());
  }
}
