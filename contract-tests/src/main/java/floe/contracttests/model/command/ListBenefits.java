package floe.contracttests.model.command;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contracttests.model.BenefitModel;
import floe.contracttests.model.PageAssertions;
import floe.contracttests.model.PageLimit;
import floe.contracttests.model.WorldModel;
import floe.contracttests.target.Capability;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Lists all pages of the benefits.
 *
 * @param benefit the benefit that the filter names, where it names one
 */
public record ListBenefits(Filter filter, BenefitRef benefit, ListOrder order, PageLimit limit)
    implements Command {

  /** Which benefits are asked for. */
  public enum Filter {
    ALL,
    BY_ID,
    /** All but the benefit that the command names. */
    EXCLUDED,
    BY_TYPE,
    BY_OTHER_TYPE,
    /** Those whose description contains that of the benefit that the command names. */
    BY_QUERY,
    BY_METADATA;

    private boolean namesBenefit() {
      return this == BY_ID || this == EXCLUDED || this == BY_QUERY;
    }
  }

  /** Returns the command that lists all benefits in the order in which the API lists them. */
  public static ListBenefits all(PageLimit limit) {
    return new ListBenefits(Filter.ALL, new BenefitRef(0), ListOrder.DEFAULT, limit);
  }

  /** Returns the command that lists the benefits that a filter asks for. */
  public static ListBenefits of(Filter filter, BenefitRef benefit) {
    return new ListBenefits(filter, benefit, ListOrder.DEFAULT, PageLimit.DEFAULT);
  }

  @Override
  public Set<Capability> requires() {
    return Set.of(Capability.WORLDS, Capability.BENEFIT_CHANGES);
  }

  @Override
  public boolean when(WorldModel model) {
    return !filter.namesBenefit() || !model.benefits().isEmpty();
  }

  @Override
  public void run(StateMachineRun run) {
    List<BenefitModel> all = run.model().benefits();
    List<String> query = new ArrayList<>(order.query());
    Predicate<BenefitModel> asked = switch (filter) {
      case ALL, BY_TYPE -> one -> true;
      case BY_OTHER_TYPE -> one -> false;
      case BY_METADATA -> one -> one.metadata().path("number").asInt() == 7;
      case BY_ID, EXCLUDED, BY_QUERY -> asked(benefit.find(all).orElseThrow());
    };
    query.addAll(filter.namesBenefit() ? query(benefit.find(all).orElseThrow()) : query());
    List<BenefitModel> expected =
        all.stream().filter(one -> !one.isDeleted()).filter(asked).toList();
    List<JsonNode> bodies =
        order.of(expected).stream().map(one -> (JsonNode) one.expectedRead()).toList();
    PageAssertions.check(bodies, limit, page -> {
      List<String> whole = new ArrayList<>(query);
      whole.addAll(page);
      return run.context().benefits().list(whole.toArray(String[]::new));
    });
  }

  private List<String> query() {
    return switch (filter) {
      case BY_TYPE -> List.of("type", "downloadables");
      case BY_OTHER_TYPE -> List.of("type", "custom");
      case BY_METADATA -> List.of("metadata[number]", "7", "metadata[truth]", "true");
      default -> List.of();
    };
  }

  private List<String> query(BenefitModel named) {
    return switch (filter) {
      case BY_ID -> List.of("id", named.id());
      case EXCLUDED -> List.of("exclude_id", named.id());
      default -> List.of("query", named.description().toUpperCase(Locale.ROOT));
    };
  }

  private Predicate<BenefitModel> asked(BenefitModel named) {
    String text = named.description().toLowerCase(Locale.ROOT);
    return switch (filter) {
      case BY_ID -> one -> one == named;
      case EXCLUDED -> one -> one != named;
      default -> one -> one.description().toLowerCase(Locale.ROOT).contains(text);
    };
  }
}
