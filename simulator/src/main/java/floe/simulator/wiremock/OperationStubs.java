package floe.simulator.wiremock;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.common.Metadata;
import com.github.tomakehurst.wiremock.extension.MappingsLoaderExtension;
import com.github.tomakehurst.wiremock.extension.Parameters;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.matching.RequestPattern;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import com.github.tomakehurst.wiremock.matching.UrlPattern;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.StubMappings;
import floe.simulator.routing.Router;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Creates a stub for each operation, one for the admin endpoints, and one for undeclared routes.
 * Their priority is the lowest, so any other stub takes precedence.
 */
final class OperationStubs implements MappingsLoaderExtension {
  static final String ADMIN = "floe";
  static final String UNDECLARED = "undeclared";
  private static final Map<String, UUID> IDS = new ConcurrentHashMap<>();
  private static final int LOWEST_PRIORITY = Integer.MAX_VALUE;

  private final Supplier<Router> router;

  OperationStubs(Supplier<Router> router) {
    this.router = router;
  }

  @Override
  public String getName() {
    return "floe-stubs";
  }

  @Override
  public void loadMappingsInto(StubMappings mappings) {
    for (StubMapping stub : stubs()) {
      if (mappings.get(stub.getId()).isEmpty()) {
        mappings.addMapping(stub);
      }
    }
  }

  List<StubMapping> stubs() {
    List<StubMapping> stubs = new ArrayList<>();
    stubs.add(stub(UNDECLARED, LOWEST_PRIORITY, Map.of("stub", UNDECLARED)));
    for (Router.RouteResult.Found found : router.get().operations()) {
      Map<String, Object> parameters = new LinkedHashMap<>();
      parameters.put("operation", found.operation().id());
      parameters.put("method", found.operation().method());
      parameters.put("path", found.operation().path());
      parameters.put("document", found.contract().name());
      stubs.add(stub(found.operation().id(), LOWEST_PRIORITY - 1, parameters));
    }
    stubs.add(stub(ADMIN, LOWEST_PRIORITY - 1, Map.of("stub", ADMIN)));
    return stubs;
  }

  /** Returns the fixed id of the stub with this name. */
  static UUID id(String name) {
    return IDS.computeIfAbsent(name, OperationStubs::derived);
  }

  private static UUID derived(String name) {
    return UUID.nameUUIDFromBytes(("floe:" + name).getBytes(StandardCharsets.UTF_8));
  }

  private static StubMapping stub(String name, int priority, Map<String, Object> parameters) {
    RequestPattern pattern = RequestPatternBuilder.newRequestPattern(
            RequestMethod.ANY, UrlPattern.ANY)
        .andMatching(OperationMatcher.NAME, Parameters.from(parameters))
        .build();
    StubMapping stub = new StubMapping(
        pattern,
        ResponseDefinitionBuilder.responseDefinition()
            .withTransformers(SimulationTransformer.NAME)
            .build());
    stub.setId(id(name));
    stub.setPriority(priority);
    stub.setMetadata(new Metadata(parameters));
    return stub;
  }
}
