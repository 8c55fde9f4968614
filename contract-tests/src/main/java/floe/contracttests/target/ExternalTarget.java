package floe.contracttests.target;

import floe.contracttests.client.Inspector;
import floe.contracttests.client.RequestBudget;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A server that is already running, with or without the control API. */
public final class ExternalTarget implements Target {
  private static final String NO_CONTROL_API = "the target has no control API";

  private final URI apiUrl;
  private final Optional<WorldFactory> worlds;
  private final Optional<TestWorld> world;
  private final Optional<String> sandboxToken;
  private final List<Limitation> declared;
  private final Optional<RequestBudget> budget;

  private ExternalTarget(
      URI apiUrl,
      Optional<WorldFactory> worlds,
      Optional<TestWorld> world,
      Optional<String> sandboxToken,
      List<Limitation> declared,
      Optional<RequestBudget> budget) {
    String text = apiUrl.toString();
    this.apiUrl = text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : apiUrl;
    this.worlds = worlds;
    this.world = world;
    this.sandboxToken = sandboxToken;
    this.declared = declared;
    this.budget = budget;
  }

  /** Returns a server that creates a world for each scenario, and demands no sandbox token. */
  public static ExternalTarget withControlApi(URI apiUrl, Inspector inspector) {
    return withControlApi(apiUrl, inspector, Optional.empty());
  }

  /**
   * Returns a server that creates a world for each scenario.
   *
   * @param sandboxToken what its control API demands, if anything
   */
  public static ExternalTarget withControlApi(
      URI apiUrl, Inspector inspector, Optional<String> sandboxToken) {
    return withControlApi(apiUrl, inspector, sandboxToken, Optional.empty());
  }

  /**
   * Returns a server that creates a world for each scenario.
   *
   * @param sandboxToken what its control API demands, if anything
   * @param budget how long to wait for it, where that is limited
   */
  public static ExternalTarget withControlApi(
      URI apiUrl,
      Inspector inspector,
      Optional<String> sandboxToken,
      Optional<RequestBudget> budget) {
    WorldFactory worlds = new WorldFactory(apiUrl, inspector, sandboxToken, budget);
    return new ExternalTarget(
        apiUrl, Optional.of(worlds), Optional.empty(), sandboxToken, List.of(), budget);
  }

  /**
   * Returns a server on which every scenario uses the same world.
   *
   * @param world what is known of that world; unknown texts are empty
   */
  public static ExternalTarget withTokens(URI apiUrl, TestWorld world) {
    return withTokens(apiUrl, world, Optional.empty());
  }

  /**
   * Returns a server on which every scenario uses the same world.
   *
   * @param world what is known of that world; unknown texts are empty
   * @param budget how long to wait for it, where that is limited
   */
  public static ExternalTarget withTokens(
      URI apiUrl, TestWorld world, Optional<RequestBudget> budget) {
    return new ExternalTarget(
        apiUrl, Optional.empty(), Optional.of(world), Optional.empty(), List.of(), budget);
  }

  /** Returns the same server, declared to lack these capabilities. */
  public ExternalTarget lacking(List<Capability> capabilities) {
    List<Limitation> limitations = capabilities.stream()
        .map(capability -> new Limitation(capability, "it is declared to lack it"))
        .toList();
    return new ExternalTarget(apiUrl, worlds, world, sandboxToken, limitations, budget);
  }

  @Override
  public String name() {
    return apiUrl.toString();
  }

  @Override
  public URI apiUrl() {
    return apiUrl;
  }

  @Override
  public Optional<String> sandboxToken() {
    return sandboxToken;
  }

  @Override
  public Optional<RequestBudget> budget() {
    return budget;
  }

  @Override
  public TestWorld newWorld(List<String> scopes) {
    if (worlds.isPresent()) {
      return worlds.get().make(scopes);
    }
    if (!scopes.equals(Scopes.ALL)) {
      throw new IllegalStateException(NO_CONTROL_API);
    }
    return world.orElseThrow();
  }

  @Override
  public List<Limitation> limitations() {
    List<Limitation> all =
        new ArrayList<>(world.map(ExternalTarget::limitations).orElse(List.of()));
    all.addAll(declared);
    return List.copyOf(all);
  }

  private static List<Limitation> limitations(TestWorld world) {
    List<Limitation> limitations = new ArrayList<>();
    for (Capability capability : List.of(
        Capability.WORLDS,
        Capability.FIXTURES,
        Capability.SNAPSHOTS,
        Capability.GRANTS,
        Capability.FILE_FLAGS,
        Capability.CLOCK,
        Capability.STORE_CLOCK,
        Capability.STORE_STEERING,
        Capability.REQUEST_IDS,
        Capability.REQUEST_JOURNAL,
        Capability.RATE_LIMITS,
        Capability.FAULTS,
        Capability.PREFERENCES)) {
      limitations.add(new Limitation(capability, NO_CONTROL_API));
    }
    if (world.accessToken().isEmpty()) {
      limitations.add(new Limitation(Capability.ACCESS_TOKEN, "no organization token was given"));
    }
    if (world.personalAccessToken().isEmpty()) {
      limitations.add(
          new Limitation(Capability.PERSONAL_TOKEN, "no personal access token was given"));
    }
    if (world.customer().token().isEmpty()) {
      limitations.add(
          new Limitation(Capability.CUSTOMER_TOKEN, "no customer session token was given"));
    }
    if (world.member().token().isEmpty()) {
      limitations.add(new Limitation(Capability.MEMBER_TOKEN, "no member session token was given"));
    }
    return limitations;
  }

  @Override
  public void close() {}
}
