package floe.steering.world;

import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import floe.contract.message.Fault;
import java.util.List;
import java.util.UUID;

/** The faults of requests to make worlds and snapshots of them. */
public final class SandboxFaults {

  /** How many snapshots a world may have. */
  public static final int MAX_SNAPSHOTS = 20;

  private static final String ERROR = "value_error";

  private SandboxFaults() {}

  /** Returns the fault of a seed whose world exists. */
  public static Fault seedInUse(long seed, UUID organizationId) {
    return Fault.of(
        ERROR,
        List.of("body", "seed"),
        "World %s was made from this seed and still exists: delete it, or reset it."
            .formatted(organizationId),
        LongNode.valueOf(seed));
  }

  /** Returns the fault of one snapshot more than {@link #MAX_SNAPSHOTS}. */
  public static Fault tooManySnapshots(UUID organizationId) {
    return Fault.of(
        ERROR,
        List.of("path", "organization_id"),
        "A world has at most " + MAX_SNAPSHOTS + " snapshots.",
        TextNode.valueOf(organizationId.toString()));
  }
}
