package floe.simulator.wiremock;

import com.github.tomakehurst.wiremock.common.Timing;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.store.RequestJournalStore;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Stores the last requests, newest first, up to a number and up to 32 MiB of bodies. WireMock's own
 * store counts and searches all requests with each new one.
 *
 * <p>A request to an undeclared route is stored as unmatched, so that near misses and unmatched
 * requests include it, although it got the response of the real server.
 */
final class BoundedJournalStore implements RequestJournalStore {
  private static final long MAX_BODY_BYTES = 32L * 1024 * 1024;

  private final int capacity;
  private long bytes;
  private final Deque<UUID> order = new ArrayDeque<>();
  private final Map<UUID, ServeEvent> events = new HashMap<>();

  BoundedJournalStore(int capacity) {
    this.capacity = capacity;
  }

  @Override
  public synchronized void add(ServeEvent event) {
    events.put(event.getId(), asStored(event));
    order.addFirst(event.getId());
    bytes += size(event);
    while (order.size() > capacity || (bytes > MAX_BODY_BYTES && order.size() > 1)) {
      removeLast();
    }
  }

  /** Returns the length of both bodies, which are nearly all of a large entry. */
  private static long size(ServeEvent event) {
    byte[] sent = event.getRequest().getBody();
    byte[] answered = event.getResponse() == null ? null : event.getResponse().getBody();
    return (sent == null ? 0L : sent.length) + (answered == null ? 0L : answered.length);
  }

  private void subtractSize(@Nullable ServeEvent event) {
    bytes -= event == null ? 0 : size(event);
  }

  @Override
  public synchronized void put(UUID id, ServeEvent event) {
    ServeEvent previous = events.get(id);
    if (previous != null) {
      bytes += size(event) - size(previous);
      events.put(id, asStored(event));
    }
  }

  @Override
  public synchronized Stream<ServeEvent> getAll() {
    List<ServeEvent> all = new ArrayList<>(order.size());
    order.forEach(id -> all.add(events.get(id)));
    return all.stream();
  }

  @Override
  public synchronized void removeLast() {
    UUID last = order.pollLast();
    if (last != null) {
      subtractSize(events.remove(last));
    }
  }

  @Override
  public synchronized Stream<UUID> getAllKeys() {
    return List.copyOf(order).stream();
  }

  @Override
  public synchronized Optional<ServeEvent> get(UUID id) {
    return Optional.ofNullable(events.get(id));
  }

  @Override
  public synchronized void remove(UUID id) {
    if (order.remove(id)) {
      subtractSize(events.remove(id));
    }
  }

  @Override
  public synchronized void clear() {
    order.clear();
    events.clear();
    bytes = 0;
  }

  private static ServeEvent asStored(ServeEvent event) {
    StubMapping stub = event.getStubMapping();
    if (stub == null || !OperationStubs.id(OperationStubs.UNDECLARED).equals(stub.getId())) {
      return event;
    }
    Timing timing = event.getTiming();
    return new ServeEvent(
        event.getId(),
        event.getRequest(),
        StubMapping.NOT_CONFIGURED,
        ResponseDefinition.notConfigured(),
        event.getResponse(),
        false,
        timing,
        new ArrayDeque<>(event.getSubEvents()));
  }
}
