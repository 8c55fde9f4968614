package floe.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import floe.api.CustomerCreate;
import floe.api.CustomerIndividual;
import floe.api.CustomerTeam;
import floe.api.CustomerType;
import floe.api.CustomerUpdate;
import floe.api.Member;
import floe.api.MemberOwnerCreate;
import floe.api.MemberRole;
import floe.api.TaxIDFormat;
import floe.contract.message.Fault;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class CustomerRulesTest {
  private static final Instant NOW = Instant.parse("2026-03-29T01:30:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final UUID ID = UUID.fromString("f10e0000-0000-4000-8000-000000000001");
  private static final UUID ORGANIZATION = UUID.fromString("f10e0000-0000-4000-8000-000000000002");
  private static final CustomerUpdate NOTHING = CustomerUpdate.builder().build();

  private static CustomerCreate request(String json) {
    try {
      return JsonMapper.builder().build().readValue(json, CustomerCreate.class);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static CustomerDetails created() {
    CustomerCreate create = request("""
        {"email": "Ada@shop.example", "name": "Ada", "external_id": "listener", "tax_id": "SE1",
         "billing_address": {"country": "SE"}, "metadata": {"plan": "home"}}
        """);
    return CustomerChanges.create(ID, ORGANIZATION, create, NOW);
  }

  @Test
  void createsPersonUnlessTheRequestSaysTeam() {
    CustomerDetails person = created();
    CustomerDetails team = CustomerChanges.create(
        ID, ORGANIZATION, request("{\"type\": \"team\", \"external_id\": \"\"}"), NOW);

    assertThat(person.type()).isEqualTo(CustomerType.INDIVIDUAL);
    assertThat(person.emailVerified()).isFalse();
    assertThat(person.taxIdFormat()).isEqualTo(TaxIDFormat.EU_VAT);
    assertThat(team.type()).isEqualTo(CustomerType.TEAM);
    assertThat(team.externalId()).isNull();
    assertThat(team.metadata()).isEmpty();
  }

  @Test
  void makesTheCustomerItsOwnerUnlessTheRequestNamesOne() {
    MemberOwnerCreate named =
        MemberOwnerCreate.builder().email("lin@shop.example").externalId("").build();

    Member itself = CustomerChanges.owner(ID, created(), null);
    Member other = CustomerChanges.owner(ID, created(), named);

    assertThat(itself.email()).isEqualTo("Ada@shop.example");
    assertThat(itself.name()).isEqualTo("Ada");
    assertThat(itself.role()).isEqualTo(MemberRole.OWNER);
    assertThat(other.email()).isEqualTo("lin@shop.example");
    assertThat(other.name()).isNull();
    assertThat(other.externalId()).isNull();
  }

  @Test
  void changesNothingThatIsNotSent() {
    CustomerDetails after = CustomerChanges.update(created(), NOTHING, Set.of(), LATER);

    assertThat(after).isEqualTo(created().toBuilder().modifiedAt(LATER).build());
  }

  @Test
  void emptiesWhatIsSentAsNullUnlessItCannotBeEmpty() {
    Set<String> all =
        Set.of("name", "locale", "billing_address", "tax_id", "email", "external_id", "type");

    CustomerDetails after = CustomerChanges.update(created(), NOTHING, all, LATER);

    assertThat(after.name()).isNull();
    assertThat(after.billingAddress()).isNull();
    assertThat(after.taxId()).isNull();
    assertThat(after.taxIdFormat()).isNull();
    assertThat(after.email()).isEqualTo("Ada@shop.example");
    assertThat(after.externalId()).isEqualTo("listener");
  }

  @Test
  void refusesTaxIdOfCountryThatIsUnknown() {
    CustomerUpdate update = CustomerUpdate.builder().taxId("1").build();

    List<Fault> faults =
        CustomerRules.checkUpdate(created(), update, Set.of("tax_id", "billing_address"));

    assertThat(faults).extracting(Fault::loc).containsExactly(List.of("body", "billing_address"));
    assertThat(CustomerRules.checkUpdate(created(), update, Set.of("tax_id"))).isEmpty();
  }

  @Test
  void refusesOtherExternalIdAndTeamThatBecomesPerson() {
    CustomerDetails team = created().toBuilder().type(CustomerType.TEAM).build();
    CustomerUpdate update = CustomerUpdate.builder()
        .externalId("other")
        .type(CustomerType.INDIVIDUAL)
        .build();

    assertThat(CustomerRules.checkUpdate(team, update, Set.of()))
        .extracting(Fault::loc)
        .containsExactly(List.of("body", "external_id"), List.of("body", "type"));
  }

  @Test
  void refusesTeamThatNobodyOwns() {
    CustomerCreate create = request("{\"type\": \"team\", \"tax_id\": \"1\"}");

    assertThat(CustomerRules.checkCreate(create))
        .extracting(Fault::loc)
        .containsExactly(List.of("body", "owner"), List.of("body", "billing_address"));
  }

  @Test
  void refusesWhatAnotherCustomerHas() {
    UUID other = UUID.randomUUID();

    List<Fault> faults = CustomerRules.checkUnique(
        created(),
        key -> Optional.of(key.equals("ada@shop.example") ? other : ID),
        externalId -> Optional.of(other));

    assertThat(faults)
        .extracting(Fault::loc)
        .containsExactly(List.of("body", "email"), List.of("body", "external_id"));
    assertThat(
            CustomerRules.checkUnique(created(), key -> Optional.of(ID), key -> Optional.empty()))
        .isEmpty();
  }

  @Test
  void keepsPersonalDataOfDeletedCustomerUnlessAskedNotTo() {
    CustomerDetails kept = CustomerChanges.delete(created(), false, LATER);
    CustomerDetails anonymized = CustomerChanges.delete(created(), true, LATER);

    assertThat(kept)
        .isEqualTo(created().toBuilder()
            .externalId(null)
            .modifiedAt(LATER)
            .deletedAt(LATER)
            .build());
    assertThat(anonymized.toString()).doesNotContain("Ada", "SE1", "home", "listener");
    assertThat(anonymized.email()).isEqualTo(ID + "@anonymized.invalid");
    assertThat(anonymized.deletedAt()).isEqualTo(LATER);
  }

  @Test
  void showsNameOnTheBillsInBothBranches() {
    CustomerDetails person = created();
    CustomerDetails team =
        created().toBuilder().type(CustomerType.TEAM).email(null).build();

    assertThat(CustomerRepresentation.of(person))
        .isInstanceOfSatisfying(CustomerIndividual.class, shown -> {
          assertThat(shown.billingName()).isEqualTo("Ada");
          assertThat(shown.taxId()).containsExactly("SE1", "eu_vat");
        });
    assertThat(CustomerRepresentation.of(team))
        .isInstanceOfSatisfying(CustomerTeam.class, shown -> {
          assertThat(shown.billingName()).isEqualTo("Ada");
          assertThat(shown.email()).isNull();
        });
  }
}
