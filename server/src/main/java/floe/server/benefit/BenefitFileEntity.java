package floe.server.benefit;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/**
 * A file of a benefit.
 *
 * @param position where it stands among the benefit's files, from 0
 * @param isArchived whether it stays with the benefit without being granted
 */
@MappedEntity("benefit_file")
record BenefitFileEntity(
    @Id UUID id, UUID benefitId, UUID fileId, int position, boolean isArchived) {}
