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

/**
 * The last requests, newest first; WireMock's own store counts and searches all of them at each request.
 *
 * <p>A request to an undeclared route is kept as unmatched, so that near misses and unmatched requests tell of it, although it
 * was answered as the real server answers.
 */
final class JournalStore implements RequestJournalStore {
  private final int capacity;
  private final Deque<UUID> order = new ArrayDeque<>();
  private final Map<UUID, ServeEvent> events = new HashMap<>();

  JournalStore(int capacity) {
    this.capacity = capacity;
  }

  @Override
  public synchronized void add(ServeEvent event) {
    events.put(event.getId(), kept(event));
    order.addFirst(event.getId());
    while (order.size() > capacity) {
      removeLast();
    }
  }

  @Override
  public synchronized void put(UUID id, ServeEvent event) {
    if (events.containsKey(id)) {
      events.put(id, kept(event));
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
      events.remove(last);
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
    if (events.remove(id) != null) {
      order.remove(id);
    }
  }

  @Override
  public synchronized void clear() {
    order.clear();
    events.clear();
  }

  private static ServeEvent kept(ServeEvent event) {
    StubMapping stub = event.getStubMapping();
    if (stub == null || !FloeStubs.id(FloeStubs.UNDECLARED).equals(stub.getId())) {
      return event;
    }
    Timing timing = event.getTiming();
    return new ServeEvent(event.getId(), event.getRequest(), StubMapping.NOT_CONFIGURED, ResponseDefinition.notConfigured(),
        event.getResponse(), false, timing, new ArrayDeque<>(event.getSubEvents()));
  }
}
