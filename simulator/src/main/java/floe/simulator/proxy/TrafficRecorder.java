package floe.simulator.proxy;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.matching.UrlPattern;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import floe.simulator.http.SimulatedRequest;
import floe.simulator.http.SimulatedResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Records traffic as WireMock mappings without tokens and signatures, which a stock WireMock
 * replays.
 */
public final class TrafficRecorder {
  private final Path mappings;
  private final AtomicLong sequence = new AtomicLong();

  /**
   * Creates a recorder for a folder, and the folder if it is missing.
   *
   * @throws UncheckedIOException when the folder can't be created
   */
  public TrafficRecorder(Path folder) {
    this.mappings = folder.resolve("mappings");
    try {
      Files.createDirectories(mappings);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": can't be written to", e);
    }
  }

  void record(SimulatedRequest request, SimulatedResponse response) {
    String method = request.message().method();
    String target = SecretRedactor.redact(request.target());
    boolean secret = !target.equals(request.target());
    String path = target.contains("?") ? target.substring(0, target.indexOf('?')) : target;
    UrlPattern url = secret ? WireMock.urlPathMatching(pattern(path)) : WireMock.urlEqualTo(target);
    MappingBuilder mapping = WireMock.request(method, url);
    Optional<String> body = text(request.message().body());
    String type = request.header("Content-Type");
    if (body.isPresent()
        && !body.get().isEmpty()
        && type.contains("json")
        && SecretRedactor.redact(body.get()).equals(body.get())) {
      mapping.withRequestBody(WireMock.equalToJson(body.get(), true, true));
    }
    long number = sequence.incrementAndGet();
    StubMapping stub = mapping
        .willReturn(response(response))
        .withId(UUID.nameUUIDFromBytes((number + method + target).getBytes(StandardCharsets.UTF_8)))
        .build();
    write(
        mappings.resolve(
            String.format(Locale.ROOT, "%05d-%s.json", number, method.toLowerCase(Locale.ROOT))),
        stub);
  }

  private static ResponseDefinitionBuilder response(SimulatedResponse response) {
    ResponseDefinitionBuilder definition = WireMock.aResponse().withStatus(response.status());
    for (Map.Entry<String, String> header : response.headers()) {
      if (!SecretRedactor.isSecretHeader(header.getKey())) {
        definition.withHeader(header.getKey(), SecretRedactor.redact(header.getValue()));
      }
    }
    text(response.body())
        .ifPresentOrElse(
            body -> definition.withBody(SecretRedactor.redact(body)),
            () -> definition.withBody(response.body()));
    return definition;
  }

  /** Returns a pattern in which the removed secrets match any text. */
  private static String pattern(String path) {
    return "\\Q" + path.replace("redacted", "\\E[^/]+\\Q") + "\\E";
  }

  private static Optional<String> text(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static void write(Path file, StubMapping stub) {
    try {
      Files.writeString(file, StubMapping.buildJsonStringFor(stub));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
