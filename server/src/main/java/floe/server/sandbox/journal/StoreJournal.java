package floe.server.sandbox.journal;

import floe.api.sandbox.JournalEntry;
import floe.api.sandbox.Refusal;
import floe.api.sandbox.Sender;
import floe.server.sandbox.WorldLookup;
import floe.server.storage.embedded.StoreExchange;
import floe.server.storage.embedded.StoreObserver;
import floe.steering.journal.EntryWriter;
import floe.steering.journal.JournalEntries;
import floe.steering.journal.Journals;
import floe.steering.journal.Refusals;
import floe.steering.journal.StorePaths;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes every answered request to the built-in store into the journal of its world, which is in
 * the object's key.
 */
@Singleton
final class StoreJournal implements StoreObserver {

  private static final Logger LOG = LoggerFactory.getLogger(StoreJournal.class);

  private final Journals journals;
  private final WorldLookup worlds;
  private final EntryWriter writer;

  StoreJournal(Journals journals, WorldLookup worlds, EntryWriter writer) {
    this.journals = journals;
    this.worlds = worlds;
    this.writer = writer;
  }

  @Override
  public void answered(StoreExchange exchange) {
    try {
      Optional<UUID> world = world(exchange.path());
      if (world.isPresent() || !exchange.fromServer()) {
        writer.write(world, exchange.duration(), entry(exchange));
      }
    } catch (RuntimeException e) {
      LOG.warn("A request to the store is not in the journal", e);
    }
  }

  /** Anybody can name an organization in a path: only one that exists gets a journal. */
  private Optional<UUID> world(String path) {
    return StorePaths.organization(path).filter(this::exists);
  }

  private boolean exists(UUID organizationId) {
    return journals.has(organizationId) || worlds.exists(organizationId);
  }

  private static JournalEntry.Builder entry(StoreExchange exchange) {
    return JournalEntries.ofStore(
        exchange.requestId(),
        exchange.fromServer() ? Sender.SERVER : Sender.CLIENT,
        exchange.method(),
        exchange.path(),
        exchange.query(),
        exchange.operation(),
        exchange.status(),
        exchange.faultId(),
        exchange.refusal().map(StoreJournal::refusal));
  }

  private static Refusal refusal(StoreExchange.Refusal refusal) {
    return Refusals.ofError(
            Optional.of(refusal.code()).filter(code -> !code.isEmpty()),
            Optional.of(refusal.message()))
        .signature(refusal
            .signature()
            .map(expected ->
                Refusals.signature(expected.canonicalRequest(), expected.stringToSign()))
            .orElse(null))
        .build();
  }
}
