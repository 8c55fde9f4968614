package floe.server.storage.embedded;

import static floe.server.storage.embedded.StoreFixture.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import floe.server.storage.Bucket;
import floe.server.storage.ObjectLocation;
import floe.server.storage.PartToComplete;
import floe.server.storage.PartToPresign;
import floe.server.storage.PresignedPart;
import floe.steering.clock.WorldTime;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Presigned URLs in worlds whose clocks do not show the machine's time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WorldTimeUrlTest {
  private static final byte[] CONTENT = bytes(10);
  private static final Duration HOUR = Duration.ofHours(1);

  /** The times in the worlds whose clocks stand still. */
  private final Map<UUID, Instant> frozen = new ConcurrentHashMap<>();

  private StoreFixture fixture;
  private UUID world;
  private ObjectLocation stored;

  @BeforeAll
  void startStore(@TempDir Path folder) {
    fixture = new StoreFixture(folder, this::time);
  }

  @AfterAll
  void stopStore() {
    fixture.close();
  }

  @BeforeEach
  void storeAnObject() {
    world = UUID.randomUUID();
    stored = newLocation();
    String uploadId = fixture.start(stored);
    String etag = StoreFixture.etag(fixture.put(part(stored, uploadId), CONTENT));
    fixture.storage.completeMultipartUpload(
        stored, uploadId, List.of(new PartToComplete(1, etag, Optional.empty())));
  }

  private WorldTime time(UUID organizationId) {
    Instant machine = Instant.now();
    return new WorldTime(frozen.getOrDefault(organizationId, machine), machine);
  }

  private ObjectLocation newLocation() {
    return new ObjectLocation(
        Bucket.PRIVATE, "downloadable/%s/%s".formatted(world, UUID.randomUUID()));
  }

  private PresignedPart part(ObjectLocation location, String uploadId) {
    PartToPresign part = new PartToPresign(1, Optional.empty());
    return fixture
        .storage
        .presignParts(location, uploadId, List.of(part), time(world))
        .get(0);
  }

  private URI download() {
    return fixture
        .storage
        .presignDownload(stored, "a.txt", "text/plain", time(world))
        .url();
  }

  private void freeze(Instant time) {
    frozen.put(world, time.truncatedTo(ChronoUnit.MICROS));
  }

  private static String query(URI url) {
    return url.getRawQuery();
  }

  @Test
  void signsTheMachinesTimeAsS3DoesInAWorldWithoutAClockOfItsOwn() {
    assertThat(query(download())).doesNotContain("X-Floe-Time");
  }

  @Test
  void signsTheWorldsTime() {
    freeze(Instant.parse("2031-05-06T07:08:09.123456Z"));

    URI url = download();

    assertThat(query(url)).contains("X-Floe-Time=2031-05-06T07%3A08%3A09.123Z");
    assertThat(query(url)).contains("X-Amz-Date=20310506T070809Z", "X-Amz-Expires=3600");
    assertThat(fixture.get(url).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1999-01-01T00:00:00Z", "2200-01-01T00:00:00Z", "9999-01-01T00:00:00Z"})
  void takesUrlsOfAnyTimeAsLongAsTheWorldsHourLasts(Instant start) {
    freeze(start);
    ObjectLocation location = newLocation();
    String uploadId = fixture.start(location);
    PresignedPart part = part(location, uploadId);
    URI url = download();

    freeze(start.plus(HOUR).minusMillis(1));

    assertThat(fixture.put(part, CONTENT).statusCode()).isEqualTo(200);
    assertThat(fixture.get(url).statusCode()).isEqualTo(200);
  }

  @Test
  void refusesAnExpiredUrlWithS3sAnswer() {
    freeze(Instant.parse("2031-05-06T07:08:09.9Z"));
    URI url = download();
    freeze(Instant.parse("2031-05-06T08:08:09Z"));

    HttpResponse<String> refused = fixture.get(url);

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/xml"));
    assertThat(refused.body())
        .contains("<Error><Code>AccessDenied</Code><Message>Request has expired</Message>"
            + "<X-Amz-Expires>3600</X-Amz-Expires><Expires>2031-05-06T08:08:09Z</Expires>"
            + "<ServerTime>2031-05-06T08:08:09Z</ServerTime><RequestId>");
  }

  @Test
  void refusesAnExpiredPartAndAnExpiredHead() {
    ObjectLocation location = newLocation();
    String uploadId = fixture.start(location);
    PresignedPart part = part(location, uploadId);
    HttpRequest.Builder head =
        HttpRequest.newBuilder(download()).method("HEAD", BodyPublishers.noBody());

    freeze(Instant.now().plus(HOUR));

    HttpResponse<String> refused = fixture.put(part, CONTENT);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body())
        .contains("<Code>AccessDenied</Code>", "<Message>Request has expired</Message>");
    assertThat(fixture.storage.listParts(location, uploadId)).isEmpty();
    assertThat(fixture.send(head).statusCode()).isEqualTo(403);
  }

  @Test
  void takesAUrlOfTheMachinesTimeBeyondTheMachinesHour() {
    Instant longAgo = Instant.now().minus(HOUR.multipliedBy(2));
    URI url = fixture
        .storage
        .presignDownload(stored, "a.txt", "text/plain", WorldTime.ofMachine(longAgo))
        .url();
    assertThat(fixture.get(url).body()).contains("Request has expired", "<ServerTime>");

    freeze(longAgo.plus(Duration.ofMinutes(59)));

    assertThat(fixture.get(url).statusCode()).isEqualTo(200);
  }

  @Test
  void refusesAUrlOfAFutureThatTheClockHasLeft() {
    freeze(Instant.now().plus(HOUR.multipliedBy(5)));
    ObjectLocation location = newLocation();
    String uploadId = fixture.start(location);
    PresignedPart part = part(location, uploadId);
    URI url = download();
    frozen.remove(world);

    HttpResponse<String> put = fixture.put(part, CONTENT);
    HttpResponse<String> get = fixture.get(url);

    assertThat(List.of(put, get)).allSatisfy(refused -> {
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.body())
          .contains("<Code>AccessDenied</Code>", "<Message>Request is not yet valid</Message>")
          .containsPattern("<X-Amz-Date>[0-9]{13}</X-Amz-Date><Expires>.*</Expires><ServerTime>");
    });
    assertThat(fixture.storage.listParts(location, uploadId)).isEmpty();
  }

  @Test
  void leavesOtherWorldsAlone() {
    URI url = download();
    UUID other = world;

    world = UUID.randomUUID();
    freeze(Instant.now().plus(HOUR.multipliedBy(5)));

    assertThat(other).isNotEqualTo(world);
    assertThat(fixture.get(url).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Floe-Time=2031-05-06T07%3A08%3A10.000Z",
        "X-Floe-Time=2031-05-06T07%3A00%3A00.000Z",
        "X-Floe-Time=2099-01-01T00%3A00%3A00.000Z",
        "X-Floe-Time=1999-01-01T00%3A00%3A00.000Z",
        "X-Floe-Time=never",
        "X-Floe-Time=",
        "X-Floe-Times=2031-05-06T07%3A08%3A09.123Z"
      })
  void refusesAnotherTimeThanWasSigned(String altered) {
    freeze(Instant.parse("2031-05-06T07:08:09.123456Z"));
    String url = download().toString();
    String original = "X-Floe-Time=2031-05-06T07%3A08%3A09.123Z";
    assertThat(url).contains(original);

    HttpResponse<String> refused = fixture.get(URI.create(url.replace(original, altered)));

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("<Code>SignatureDoesNotMatch</Code>");
  }

  @Test
  void refusesATimeAddedOrTakenAway() {
    String plain = download().toString();
    freeze(Instant.now().plus(HOUR));
    String steered = download().toString();

    HttpResponse<String> added =
        fixture.get(URI.create(plain + "&X-Floe-Time=2031-05-06T07%3A08%3A09.123Z"));
    HttpResponse<String> taken =
        fixture.get(URI.create(steered.replaceFirst("X-Floe-Time=[^&]*&", "")));

    assertThat(added.statusCode()).isEqualTo(403);
    assertThat(taken.statusCode()).isEqualTo(403);
    assertThat(taken.body()).contains("<Code>SignatureDoesNotMatch</Code>");
  }
}
