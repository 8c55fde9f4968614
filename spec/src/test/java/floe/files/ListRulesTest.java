package floe.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import floe.api.BenefitDownloadables;
import floe.api.BenefitDownloadablesCreate;
import floe.api.BenefitDownloadablesCreateProperties;
import floe.api.BenefitDownloadablesUpdate;
import floe.api.BenefitType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests filters and orders of lists. */
final class ListRulesTest {
  private static final Instant NOW = Instant.parse("2026-03-29T01:30:00Z");
  private static final UUID ID = UUID.fromString("f10e0000-0000-4000-8000-000000000001");
  private static final UUID ORGANIZATION = UUID.fromString("f10e0000-0000-4000-8000-000000000002");
  private static final MetadataFilter ANY_METADATA = MetadataFilter.of(Map.of());
  private static final Map<String, Function<CustomerDetails, @Nullable Comparable<?>>> SORTED_BY =
      Map.of("created_at", CustomerDetails::createdAt, "name", CustomerDetails::name);

  private static CustomerDetails customer(@Nullable String name, int second) {
    return CustomerDetails.builder(UUID.randomUUID(), ORGANIZATION, NOW.plusSeconds(second))
        .name(name)
        .build();
  }

  private static List<CustomerDetails> sorted(
      List<CustomerDetails> customers, @Nullable List<String> sorting) {
    return customers.stream()
        .sorted(SortOrder.of(sorting).comparator(SORTED_BY, CustomerDetails::id))
        .toList();
  }

  @Test
  void sortsNewestFirstUnlessAsked() {
    CustomerDetails a = customer("a", 1);
    CustomerDetails b = customer("b", 2);
    CustomerDetails nameless = customer(null, 3);
    List<CustomerDetails> all = List.of(b, nameless, a);

    assertThat(sorted(all, null)).containsExactly(nameless, b, a);
    assertThat(sorted(all, List.of("name"))).containsExactly(a, b, nameless);
    assertThat(sorted(all, List.of("-name"))).containsExactly(nameless, b, a);
    assertThat(sorted(all, List.of("created_at"))).containsExactly(a, b, nameless);
  }

  @Test
  void sortsEqualItemsNewestFirst() {
    CustomerDetails older = customer("a", 1);
    CustomerDetails newer = customer("a", 2);

    assertThat(sorted(List.of(older, newer), List.of("name"))).containsExactly(newer, older);
    assertThat(sorted(List.of(newer, older), List.of("name", "created_at")))
        .containsExactly(older, newer);
  }

  @Test
  void sortsByNothingThatHasNoValue() {
    SortOrder order = SortOrder.of(List.of("age"));

    assertThatThrownBy(() -> order.comparator(SORTED_BY, CustomerDetails::id))
        .hasMessage("nothing is sorted by age");
  }

  @Test
  void readsMetadataFilterFromItsParameters() {
    MetadataFilter filter = MetadataFilter.of(Map.of(
        "metadata[plan]", List.of("home", "studio"),
        "metadata[open", List.of("x"),
        "limit", List.of("1")));

    assertThat(filter.wanted()).containsOnlyKeys("plan");
    assertThat(filter.matches(Map.of("plan", "studio", "seats", 5))).isTrue();
    assertThat(filter.matches(Map.of("plan", "other"))).isFalse();
    assertThat(filter.matches(Map.of())).isFalse();
  }

  @Test
  void findsMetadataByTheirText() {
    MetadataFilter filter = MetadataFilter.of(
        Map.of("metadata[seats]", List.of("5"), "metadata[trial]", List.of("true")));

    assertThat(filter.matches(Map.of("seats", 5, "trial", true))).isTrue();
    assertThat(filter.matches(Map.of("seats", 5, "trial", false))).isFalse();
  }

  @Test
  void filtersCustomers() {
    CustomerDetails ada = customer("Ada", 1).toBuilder()
        .email("Ada@Shop.example")
        .externalId("listener-1")
        .build();

    assertThat(filter(null, null, null).matches(ada, false)).isTrue();
    assertThat(filter("aDA@shop.example", null, null).matches(ada, false)).isTrue();
    assertThat(filter("da@shop.example", null, null).matches(ada, false)).isFalse();
    assertThat(filter(null, "LISTENER", null).matches(ada, false)).isTrue();
    assertThat(filter(null, "nobody", null).matches(ada, false)).isFalse();
    assertThat(filter(null, null, true).matches(ada, false)).isFalse();
    assertThat(filter(null, null, true).matches(ada, true)).isTrue();
  }

  private static CustomerFilter filter(
      @Nullable String email, @Nullable String query, @Nullable Boolean active) {
    return new CustomerFilter(null, email, query, active, ANY_METADATA);
  }

  private static BenefitDownloadables benefit() {
    return BenefitChanges.create(
        ID,
        ORGANIZATION,
        BenefitDownloadablesCreate.builder()
            .type("downloadables")
            .description("Notes")
            .metadata(Map.of("edition", 1))
            .properties(BenefitDownloadablesCreateProperties.builder()
                .files(List.of(ID))
                .build())
            .build(),
        NOW);
  }

  @Test
  void filtersBenefits() {
    List<UUID> own = List.of(ID);

    assertThat(new BenefitFilter(null, List.of(BenefitType.CUSTOM), null, null, null, ANY_METADATA)
            .matches(benefit()))
        .isFalse();
    assertThat(new BenefitFilter(null, null, own, null, "NOT", ANY_METADATA).matches(benefit()))
        .isTrue();
    assertThat(new BenefitFilter(null, null, null, own, null, ANY_METADATA).matches(benefit()))
        .isFalse();
    assertThat(new BenefitFilter(own, null, null, null, null, ANY_METADATA).matches(benefit()))
        .isFalse();
  }

  @Test
  void changesOnlyTheFieldsOfBenefitThatAreSent() {
    Instant later = NOW.plusSeconds(60);
    BenefitDownloadablesUpdate update = BenefitDownloadablesUpdate.builder()
        .type("downloadables")
        .description("Second edition")
        .build();

    BenefitDownloadables changed = BenefitChanges.update(benefit(), update, later);
    BenefitDownloadables deleted = BenefitChanges.delete(changed, later);

    assertThat(changed.description()).isEqualTo("Second edition");
    assertThat(changed.metadata()).isEqualTo(Map.of("edition", 1));
    assertThat(changed.properties()).isEqualTo(benefit().properties());
    assertThat(changed.isDeleted()).isFalse();
    assertThat(deleted.isDeleted()).isTrue();
    assertThat(deleted.description()).isEqualTo("Second edition");
  }
}
