package floe.contracttests.scenario;

import static floe.contracttests.client.SandboxOperation.REQUESTS_STREAM;
import static org.assertj.core.api.Assertions.assertThat;

import floe.api.sandbox.JournalEntry;
import floe.client.JournalStream;
import floe.contracttests.client.EventStreamReader;
import floe.contracttests.client.Exchange;
import floe.contracttests.context.RequiresCapability;
import floe.contracttests.context.ScenarioTest;
import floe.contracttests.context.TestContext;
import floe.contracttests.target.Capability;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The journal of a world can be followed. */
@ScenarioTest
@RequiresCapability({Capability.WORLDS, Capability.REQUEST_JOURNAL})
final class JournalStreamScenarios {
  private static final int MAX_STREAMS = 8;

  private final TestContext context;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final String world;

  JournalStreamScenarios(TestContext context) {
    this.context = context;
    this.world = context.world().organizationId();
  }

  @Test
  void tellsOfRequestsAsTheyHappen() {
    context.files().list();

    try (EventStreamReader stream = context.sandbox().follow(world)) {
      context.files().list("page", "2");
      context.files().list("page", "0");

      EventStreamReader.Event served = stream.next();
      EventStreamReader.Event refused = stream.next();

      assertThat(served.name()).isEqualTo("request");
      assertThat(served.id()).isEqualTo(served.data().path("id").asText()).isEqualTo("2");
      assertThat(served.data().path("query").asText()).isEqualTo("page=2");
      assertThat(refused.id()).isEqualTo("3");
      assertThat(refused.data().at("/refusal/faults/0/loc/1").asText()).isEqualTo("page");
    }
  }

  @Test
  void tellsTheSameAsTheList() {
    try (EventStreamReader stream = context.sandbox().follow(world)) {
      context.files().list();

      assertThat(stream.next().data()).isEqualTo(new JournalReader(context).one());
    }
  }

  @Test
  void goesOnAfterTheLastEvent() {
    context.files().list("page", "1");
    context.files().list("page", "2");
    context.files().list("page", "3");

    try (EventStreamReader reconnected =
            context.sandbox().with("Last-Event-ID", "1").follow(world);
        EventStreamReader fromTheStart = context.sandbox().follow(world, "after", "0")) {
      context.files().list("page", "4");

      assertThat(reconnected.next().id()).isEqualTo("2");
      assertThat(reconnected.next().id()).isEqualTo("3");
      assertThat(reconnected.next().id()).isEqualTo("4");
      assertThat(fromTheStart.next().id()).isEqualTo("1");
    }
  }

  @Test
  void takesTheLaterOfTwoPlaces() {
    context.files().list("page", "1");
    context.files().list("page", "2");

    try (EventStreamReader stream =
        context.sandbox().with("Last-Event-ID", "1").follow(world, "after", "0")) {
      assertThat(stream.next().id()).isEqualTo("2");
    }
  }

  @Test
  void picksEvents() {
    try (EventStreamReader refused = context.sandbox().follow(world, "refused", "true")) {
      context.files().list();
      context.files().list("page", "0");

      assertThat(refused.next().data().path("status").asInt()).isEqualTo(422);
    }
  }

  @Test
  void keepsWorldsApart() {
    TestContext other = context.inNewWorld();

    try (EventStreamReader stream = context.sandbox().follow(world)) {
      other.files().list("page", "7");
      context.files().list("page", "8");

      assertThat(stream.next().data().path("query").asText()).isEqualTo("page=8");
    }
  }

  @Test
  void endsWithItsWorld() {
    try (EventStreamReader stream = context.sandbox().follow(world)) {
      context.files().list();
      context.steering().delete();

      assertThat(stream.next().data().path("operation").asText()).isEqualTo("files:list");
      assertThat(stream.hasEnded()).isTrue();
    }
  }

  @Test
  void opensOnlySoManyStreams() {
    Deque<EventStreamReader> streams = new ArrayDeque<>();
    try {
      for (int i = 0; i < MAX_STREAMS; i++) {
        streams.push(context.sandbox().follow(world));
      }

      Exchange refused = context.sandbox().query(REQUESTS_STREAM, world);

      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.text("/error")).isEqualTo("TooManyStreams");
    } finally {
      streams.forEach(EventStreamReader::close);
    }
  }

  @Test
  void refusesStreamsOfNothing() {
    assertThat(context
            .sandbox()
            .query(REQUESTS_STREAM, UUID.randomUUID().toString())
            .status())
        .isEqualTo(404);
    assertThat(ReportedFaults.locations(
            context.sandbox().query(REQUESTS_STREAM, world, "refused", "maybe")))
        .containsExactly("query.refused");
  }

  @Test
  void isReadByTheJavaClient() {
    try (JournalStream stream = context.steering().journal().follow()) {
      context.files().list();

      Optional<JournalEntry> entry = stream.next(PATIENCE);

      assertThat(entry).map(JournalEntry::operation).contains("files:list");
    }
  }
}
