package floe.simulator.wiremock;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.matching.RequestMatcherExtension;
import com.github.tomakehurst.wiremock.store.InMemoryStubMappingStore;
import com.github.tomakehurst.wiremock.store.StubMappingStore;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.SubEvent;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Keeps Floe's stubs apart from all others and finds the right one by routing: WireMock tries each
 * stub in turn, which takes longer than the whole answer when a document has a thousand operations.
 */
final class FloeStubStore implements StubMappingStore {
  private final StubMappingStore users = new InMemoryStubMappingStore();
  private final StubMappingStore operations = new InMemoryStubMappingStore();
  private final Routing routing;

  FloeStubStore(Routing routing) {
    this.routing = routing;
  }

  @Override
  public Stream<StubMapping> getAll() {
    return Stream.concat(users.getAll(), operations.getAll());
  }

  @Override
  public Optional<StubMapping> get(UUID id) {
    return users.get(id).or(() -> operations.get(id));
  }

  @Override
  public Stream<StubMapping> findAllMatchingRequest(
      Request request, Map<String, RequestMatcherExtension> matchers, Consumer<SubEvent> events) {
    return Stream.concat(
        users.findAllMatchingRequest(request, matchers, events),
        Stream.of(request).flatMap(routed -> operations.get(routing.stub(routed)).stream()));
  }

  @Override
  public void add(StubMapping stub) {
    store(stub).add(stub);
  }

  @Override
  public void replace(StubMapping existing, StubMapping updated) {
    store(existing).remove(existing.getId());
    store(updated).add(updated);
  }

  @Override
  @Deprecated
  @SuppressWarnings("removal") // the interface still asks for it
  public void remove(StubMapping stub) {
    store(stub).remove(stub);
  }

  @Override
  public void remove(UUID id) {
    users.remove(id);
    operations.remove(id);
  }

  @Override
  public void clear() {
    users.clear();
    operations.clear();
  }

  private StubMappingStore store(StubMapping stub) {
    boolean floe = stub.getRequest().getCustomMatcher() != null
        && FloeMatcher.NAME.equals(stub.getRequest().getCustomMatcher().getName());
    return floe ? operations : users;
  }
}
