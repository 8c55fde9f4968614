package floe.simulator.wiremock;

import com.github.tomakehurst.wiremock.common.FileSource;
import com.github.tomakehurst.wiremock.store.DefaultStores;
import com.github.tomakehurst.wiremock.store.RequestJournalStore;
import com.github.tomakehurst.wiremock.store.StubMappingStore;

/** WireMock's stores, two of them replaced. */
final class FloeStores extends DefaultStores {
  private final StubMappingStore stubs;
  private final RequestJournalStore journal;

  FloeStores(FileSource files, Routing routing, int journalCapacity) {
    super(files);
    this.stubs = new FloeStubStore(routing);
    this.journal = new JournalStore(journalCapacity);
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
