package floe.simulator.files;

import java.util.Optional;
import java.util.UUID;

/**
 * A file that a benefit makes available to somebody.
 *
 * @param grantId the grant; empty in the shared world, where every benefit is granted to everyone
 */
record Downloadable(StoredFile file, UUID benefitId, Optional<UUID> grantId) {}
