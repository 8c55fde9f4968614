package floe.server.downloadable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that a grant lets its holder download.
 *
 * @param memberId the one member who may, unless the whole customer may
 * @param holderId the member or, where there is none, the customer
 * @param position where the file stands in the benefit, from 0
 * @param downloads how often it was downloaded
 */
@MappedEntity("downloadable")
public record DownloadableEntity(
    @Id UUID id,
    UUID grantId,
    UUID customerId,
    @Nullable UUID memberId,
    UUID holderId,
    UUID benefitId,
    UUID fileId,
    int position,
    long downloads,
    @Nullable Instant lastDownloadedAt,
    Instant createdAt,
    @Nullable Instant revokedAt) {}
