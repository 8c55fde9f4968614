package floe.simulator.files;

import java.util.Optional;
import java.util.UUID;

/**
 * A file that a benefit makes available to somebody.
 *
 * @param id its id, which its links hold
 * @param grantId the grant; empty in the shared world, where every benefit is granted to everyone
 */
record Downloadable(UUID id, UUID fileId, UUID benefitId, Optional<UUID> grantId) {}
