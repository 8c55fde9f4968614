package floe.server.customer;

import floe.api.Member;
import floe.api.MemberRole;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;

/** Writes members the way the contract shows them. */
@Singleton
public class MemberMapper {

  /** Returns schema {@code Member}. */
  public Member toMember(MemberEntity member) {
    return Member.builder()
        .id(member.id())
        .createdAt(member.createdAt().atOffset(ZoneOffset.UTC))
        .modifiedAt(
            member.modifiedAt() == null ? null : member.modifiedAt().atOffset(ZoneOffset.UTC))
        .customerId(member.customerId())
        .email(member.email())
        .name(member.name())
        .externalId(member.externalId())
        .role(MemberRole.of(member.role()))
        .build();
  }
}
