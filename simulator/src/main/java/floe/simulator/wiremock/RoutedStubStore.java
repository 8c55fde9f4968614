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
 * Stores the operations' stubs separately and finds them by routing. WireMock would try each stub
 * in turn, which takes longer than the rest of a response if there are a thousand operations.
 */
final class RoutedStubStore implements StubMappingStore {
  private final StubMappingStore userStubs = new InMemoryStubMappingStore();
  private final StubMappingStore operationStubs = new InMemoryStubMappingStore();
  private final StubRouter router;

  RoutedStubStore(StubRouter router) {
    this.router = router;
  }

  @Override
  public Stream<StubMapping> getAll() {
    return Stream.concat(userStubs.getAll(), operationStubs.getAll());
  }

  @Override
  public Optional<StubMapping> get(UUID id) {
    return userStubs.get(id).or(() -> operationStubs.get(id));
  }

  @Override
  public Stream<StubMapping> findAllMatchingRequest(
      Request request, Map<String, RequestMatcherExtension> matchers, Consumer<SubEvent> events) {
    return Stream.concat(
        userStubs.findAllMatchingRequest(request, matchers, events),
        Stream.of(request)
            .flatMap(received -> operationStubs.get(router.stubId(received)).stream()));
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
  @SuppressWarnings("removal") // required by the interface
  public void remove(StubMapping stub) {
    store(stub).remove(stub);
  }

  @Override
  public void remove(UUID id) {
    userStubs.remove(id);
    operationStubs.remove(id);
  }

  @Override
  public void clear() {
    userStubs.clear();
    operationStubs.clear();
  }

  private StubMappingStore store(StubMapping stub) {
    boolean floe = stub.getRequest().getCustomMatcher() != null
        && OperationMatcher.NAME.equals(stub.getRequest().getCustomMatcher().getName());
    return floe ? operationStubs : userStubs;
  }
}
