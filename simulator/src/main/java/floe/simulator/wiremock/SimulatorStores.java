package floe.simulator.wiremock;

import com.github.tomakehurst.wiremock.common.FileSource;
import com.github.tomakehurst.wiremock.store.DefaultStores;
import com.github.tomakehurst.wiremock.store.RequestJournalStore;
import com.github.tomakehurst.wiremock.store.StubMappingStore;

/** WireMock's stores with another stub store and another journal. */
final class SimulatorStores extends DefaultStores {
  private final StubMappingStore stubs;
  private final RequestJournalStore journal;

  SimulatorStores(FileSource files, StubRouter router, int journalCapacity) {
    super(files);
    this.stubs = new RoutedStubStore(router);
    this.journal = new BoundedJournalStore(journalCapacity);
  }

  @Override
  public StubMappingStore getStubStore() {
    return stubs;
  }

  @Override
  public RequestJournalStore getRequestJournalStore() {
    return journal;
  }
}
