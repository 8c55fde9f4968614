package floe.files;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What operation {@code customers:list} is narrowed down to; null asks for nothing.
 *
 * @param email the address in any case
 * @param query what name, address or external id contain, in any case
 * @param active whether the customer holds a benefit
 */
public record CustomerFilter(
    @Nullable List<UUID> organizationIds,
    @Nullable String email,
    @Nullable String query,
    @Nullable Boolean active,
    MetadataFilter metadata) {

  /** Returns what an {@linkplain CustomerRules#emailKey address} must be. */
  public Optional<String> emailKey() {
    return Optional.ofNullable(email).map(CustomerRules::emailKey);
  }

  /** Returns what name, address or external id must contain in lower case. */
  public Optional<String> searchText() {
    return Optional.ofNullable(query).map(text -> text.toLowerCase(Locale.ROOT));
  }

  /**
   * Checks whether a customer is listed.
   *
   * @param holdsBenefit whether a benefit is granted to the customer or to a member of it
   */
  public boolean matches(CustomerDetails customer, boolean holdsBenefit) {
    Optional<String> emailKey = Optional.ofNullable(customer.email()).map(CustomerRules::emailKey);
    return (organizationIds == null || organizationIds.contains(customer.organizationId()))
        && (email == null || emailKey().equals(emailKey))
        && searchText().stream().allMatch(text -> contains(customer, text))
        && (active == null || active == holdsBenefit)
        && metadata.matches(customer.metadata());
  }

  private static boolean contains(CustomerDetails customer, String text) {
    return Stream.of(
            Optional.ofNullable(customer.name()),
            Optional.ofNullable(customer.email()),
            Optional.ofNullable(customer.externalId()))
        .flatMap(Optional::stream)
        .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains(text));
  }
}
