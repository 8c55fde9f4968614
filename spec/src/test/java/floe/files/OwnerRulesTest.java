package floe.files;

import static org.assertj.core.api.Assertions.assertThat;

import floe.api.BenefitDownloadablesCreateProperties;
import floe.api.BenefitDownloadablesProperties;
import floe.api.CustomerSessionCreate;
import floe.api.FileServiceTypes;
import floe.api.sandbox.Scope;
import floe.api.sandbox.WorldCreate;
import floe.contract.message.Fault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose new things are: organizations, sessions, benefits, worlds. */
class OwnerRulesTest {

  private final UUID id = UUID.randomUUID();

  @Test
  void anOrganizationTokenNamesNoOrganization() {
    assertThat(OrganizationRules.checkOrganizationToken(Optional.empty())).isEmpty();
    assertThat(OrganizationRules.checkOrganizationToken(Optional.of(id)))
        .hasValueSatisfying(fault -> {
          assertThat(fault.type()).isEqualTo("organization_token");
          assertThat(fault.loc()).containsExactly("body", "organization_id");
          assertThat(fault.msg())
              .isEqualTo("An organization access token stands for its organization; "
                  + "organization_id cannot be set with it.");
        });
  }

  @Test
  void aPersonalTokenNamesAnOrganizationOfItsUser() {
    assertThat(OrganizationRules.checkPersonalToken(Optional.of(id), id::equals))
        .isEmpty();
    assertThat(OrganizationRules.checkPersonalToken(Optional.of(id), other -> false))
        .map(Fault::msg)
        .contains("Organization not found.");
    assertThat(OrganizationRules.checkPersonalToken(Optional.empty(), other -> true))
        .hasValueSatisfying(fault -> {
          assertThat(fault.type()).isEqualTo("missing");
          assertThat(fault.msg()).isEqualTo("A personal access token needs organization_id.");
        });
  }

  @Test
  void aSessionIsForTheCustomerWithTheIdOrElseTheExternalId() {
    CustomerSessionCreate byId = new CustomerSessionCreate(null, null, null, id, null, null);
    CustomerSessionCreate byExternalId =
        new CustomerSessionCreate(null, null, null, null, "c", null);

    assertThat(SessionRules.findCustomer(byId, Optional::of, none -> Optional.empty()))
        .contains(id);
    assertThat(SessionRules.findCustomer(byExternalId, none -> Optional.empty(), Optional::of))
        .contains("c");
    assertThat(SessionRules.unknownCustomer(byId).loc()).containsExactly("body", "customer_id");
    assertThat(SessionRules.unknownCustomer(byExternalId).loc())
        .containsExactly("body", "external_customer_id");
    assertThat(SessionRules.unknownCustomer(byId).msg()).isEqualTo("Customer does not exist.");
  }

  @Test
  void theExternalIdOfACustomerHasTwoNamesOfWhichTheFirstCounts() {
    CustomerSessionCreate byOtherName =
        new CustomerSessionCreate(null, null, null, null, null, "c");
    CustomerSessionCreate byBoth = new CustomerSessionCreate(null, null, null, null, "first", "c");

    assertThat(SessionRules.findCustomer(byOtherName, none -> Optional.empty(), Optional::of))
        .contains("c");
    assertThat(SessionRules.findCustomer(byBoth, none -> Optional.empty(), Optional::of))
        .contains("first");
    assertThat(SessionRules.unknownCustomer(byOtherName).loc())
        .containsExactly("body", "customer_external_id");
  }

  @Test
  void aReturnUrlIsOneOfTheWeb() {
    for (String url : List.of("http://x.example", "HTTPS://x.example/a?b")) {
      assertThat(SessionRules.checkReturnUrl(returningTo(url))).isEmpty();
    }
    assertThat(SessionRules.checkReturnUrl(returningTo(null))).isEmpty();
    assertThat(SessionRules.checkReturnUrl(returningTo("ftp://x.example")))
        .map(Fault::type)
        .contains("url_scheme");
  }

  private CustomerSessionCreate returningTo(@Nullable String url) {
    return new CustomerSessionCreate(null, null, url, id, null, null);
  }

  @Test
  void anEmptyExternalMemberIdNamesNoMember() {
    CustomerSessionCreate create = new CustomerSessionCreate(null, "", null, id, null, null);

    assertThat(SessionRules.isForMember(create)).isFalse();
    assertThat(SessionRules.tokenKind(create)).isEqualTo(TokenKind.CUSTOMER_SESSION);
  }

  @Test
  void portalIsOpenedByTheSessionsTokenAndAddress() {
    assertThat(SessionRules.portalPath("shop", "polar_cst_x", "ada+1@example.com"))
        .isEqualTo("/shop/portal?customer_session_token=polar_cst_x&email=ada%2B1%40example.com");
    assertThat(SessionRules.portalPath("shop", "polar_mst_x", "a-é@example.com"))
        .isEqualTo("/shop/portal?member_session_token=polar_mst_x&email=a-%C3%A9%40example.com");
    assertThat(SessionRules.portalPath("shop", "polar_cst_x", null))
        .isEqualTo("/shop/portal?customer_session_token=polar_cst_x");
  }

  @Test
  void aSessionIsForTheMemberThatIsNamedIfOneIs() {
    CustomerSessionCreate forCustomer = new CustomerSessionCreate(null, null, null, id, null, null);
    CustomerSessionCreate byId = new CustomerSessionCreate(id, null, null, id, null, null);
    CustomerSessionCreate byExternalId = new CustomerSessionCreate(null, "m", null, id, null, null);

    assertThat(SessionRules.findMember(forCustomer, Optional::of, none -> Optional.empty()))
        .isEmpty();
    assertThat(SessionRules.findMember(byId, Optional::of, none -> Optional.empty()))
        .contains(id);
    assertThat(SessionRules.findMember(byExternalId, none -> Optional.empty(), Optional::of))
        .contains("m");
    assertThat(SessionRules.isForMember(forCustomer)).isFalse();
    assertThat(SessionRules.tokenKind(forCustomer)).isEqualTo(TokenKind.CUSTOMER_SESSION);
    assertThat(SessionRules.tokenKind(byExternalId)).isEqualTo(TokenKind.MEMBER_SESSION);
    assertThat(SessionRules.unknownMember(byId).loc()).containsExactly("body", "member_id");
    assertThat(SessionRules.unknownMember(byExternalId).loc())
        .containsExactly("body", "external_member_id");
    assertThat(SessionRules.unknownMember(byId).msg())
        .isEqualTo("Member does not exist for this customer.");
  }

  @Test
  void aBenefitHoldsDownloadablesOfItsOrganizationOnly() {
    UUID unknown = UUID.randomUUID();
    UUID avatar = UUID.randomUUID();
    Map<UUID, FileServiceTypes> services =
        Map.of(id, FileServiceTypes.DOWNLOADABLE, avatar, FileServiceTypes.ORGANIZATION_AVATAR);

    List<Fault> faults = BenefitRules.checkFiles(
        List.of(unknown, id, avatar), file -> Optional.ofNullable(services.get(file)));

    assertThat(faults)
        .extracting(Fault::msg)
        .containsExactly(
            "File not found.", "File is not a downloadable but a organization_avatar.");
    assertThat(faults)
        .extracting(Fault::loc)
        .containsExactly(
            List.of("body", "properties", "files", 0), List.of("body", "properties", "files", 2));
  }

  @Test
  void aBenefitHoldsEachFileOnceAndArchivesWhatIsMarked() {
    UUID archived = UUID.randomUUID();

    BenefitDownloadablesProperties properties =
        BenefitRules.properties(BenefitDownloadablesCreateProperties.builder()
            .files(List.of(id, archived, id))
            .archived(Map.of(archived.toString(), true))
            .build());

    assertThat(BenefitRules.files(properties)).containsExactly(id, archived);
    assertThat(BenefitRules.isArchived(properties, archived)).isTrue();
    assertThat(BenefitRules.isArchived(properties, id)).isFalse();
  }

  @Test
  void aWorldsSlugIsMadeOfItsNameAndId() {
    UUID organizationId = UUID.fromString("f10e0000-0000-4000-8000-000000000001");

    assertThat(WorldRules.slug("  Northern Recordings! ", organizationId))
        .isEqualTo("northern-recordings-f10e0000");
    assertThat(WorldRules.slug("ÄÖ", organizationId)).isEqualTo("f10e0000");
    assertThat(WorldRules.email("owner", organizationId)).isEqualTo("owner@world-f10e0000.example");
  }

  @Test
  void aWorldIsNamedAndMayDoEverythingUnlessTheRequestSaysSo() {
    WorldCreate empty = WorldCreate.builder().build();
    WorldCreate reader =
        WorldCreate.builder().name("Reader").scopes(List.of(Scope.FILES_READ)).build();

    assertThat(WorldRules.name(null)).isEqualTo("World");
    assertThat(WorldRules.name(empty)).isEqualTo("World");
    assertThat(WorldRules.name(reader)).isEqualTo("Reader");
    assertThat(WorldRules.scopes(null)).containsExactly(Scope.values());
    assertThat(WorldRules.scopes(empty)).containsExactly(Scope.values());
    assertThat(WorldRules.scopes(reader)).containsExactly(Scope.FILES_READ);
  }
}
