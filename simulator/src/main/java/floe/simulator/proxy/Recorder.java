package floe.simulator.proxy;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.matching.UrlPattern;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import floe.simulator.Answer;
import floe.simulator.Call;
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
 * Keeps what passes as WireMock mappings, without tokens and signatures; a stock WireMock replays
 * them.
 */
public final class Recorder {
  private final Path mappings;
  private final AtomicLong sequence = new AtomicLong();

  /**
   * Records into a folder; it is made when it is not there.
   *
   * @throws UncheckedIOException when it can't be
   */
  public Recorder(Path folder) {
    this.mappings = folder.resolve("mappings");
    try {
      Files.createDirectories(mappings);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": can't be written to", e);
    }
  }

  void record(Call call, Answer answer) {
    String method = call.message().method();
    String target = Redaction.of(call.target());
    boolean secret = !target.equals(call.target());
    String path = target.contains("?") ? target.substring(0, target.indexOf('?')) : target;
    UrlPattern url = secret ? WireMock.urlPathMatching(pattern(path)) : WireMock.urlEqualTo(target);
    MappingBuilder mapping = WireMock.request(method, url);
    Optional<String> body = text(call.message().body());
    String type = call.header("Content-Type");
    if (body.isPresent()
        && !body.get().isEmpty()
        && type.contains("json")
        && Redaction.of(body.get()).equals(body.get())) {
      mapping.withRequestBody(WireMock.equalToJson(body.get(), true, true));
    }
    long number = sequence.incrementAndGet();
    StubMapping stub = mapping
        .willReturn(response(answer))
        .withId(UUID.nameUUIDFromBytes((number + method + target).getBytes(StandardCharsets.UTF_8)))
        .build();
    write(
        mappings.resolve(
            String.format(Locale.ROOT, "%05d-%s.json", number, method.toLowerCase(Locale.ROOT))),
        stub);
  }

  private static ResponseDefinitionBuilder response(Answer answer) {
    ResponseDefinitionBuilder response = WireMock.aResponse().withStatus(answer.status());
    for (Map.Entry<String, String> header : answer.headers()) {
      if (!Redaction.drops(header.getKey())) {
        response.withHeader(header.getKey(), Redaction.of(header.getValue()));
      }
    }
    text(answer.body())
        .ifPresentOrElse(
            body -> response.withBody(Redaction.of(body)), () -> response.withBody(answer.body()));
    return response;
  }

  /** What was taken out of a path may be anything when it is replayed. */
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
