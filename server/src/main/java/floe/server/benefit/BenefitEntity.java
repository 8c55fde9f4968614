package floe.server.benefit;

import floe.api.BenefitVisibility;
import floe.server.text.NulEscapingConverter;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A benefit that lets customers download files.
 *
 * @param metadata the seller's own notes, a JSON object
 * @param properties schema {@code BenefitDownloadablesCreateProperties}, a JSON object
 */
@MappedEntity("benefit")
record BenefitEntity(
    @Id UUID id,
    UUID organizationId,
    String type,
    @MappedProperty(converter = NulEscapingConverter.class) String description,

    @MappedProperty(converter = BenefitVisibilityConverter.class, type = DataType.STRING)
    BenefitVisibility visibility,

    String metadata,
    String properties,
    Instant createdAt,
    @Nullable Instant modifiedAt,
    @Nullable Instant deletedAt) {}
