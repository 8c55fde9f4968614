package floe.server.customer;

import floe.api.Member;
import floe.server.text.NulEscapingConverter;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of the people that a customer consists of.
 *
 * @param role schema {@code MemberRole}
 */
@MappedEntity("customer_member")
public record MemberEntity(
    @Id UUID id,
    UUID customerId,
    String email,

    @Nullable @MappedProperty(converter = NulEscapingConverter.class)
    String externalId,

    @Nullable @MappedProperty(converter = NulEscapingConverter.class)
    String name,

    String role,
    Instant createdAt,
    @Nullable Instant modifiedAt) {

  /** Returns the row of a member. */
  static MemberEntity of(Member member) {
    return new MemberEntity(
        member.id(),
        member.customerId(),
        member.email(),
        member.externalId(),
        member.name(),
        member.role().value(),
        member.createdAt().toInstant(),
        member.modifiedAt() == null ? null : member.modifiedAt().toInstant());
  }
}
