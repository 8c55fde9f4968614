package floe.steering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import floe.api.sandbox.FaultRuleCreate;
import floe.contract.Contract;
import floe.contract.message.Fault;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RuleReaderTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final RuleReader reader =
      new RuleReader(FaultSteps.of(Contract.ofResource("floe/openapi/files.yaml")));

  private RuleReader.Reading read(String rule) throws JsonProcessingException {
    return reader.read(JSON.readValue(rule.replace('\'', '"'), FaultRuleCreate.class));
  }

  private Effect effect(String on, String effect) throws JsonProcessingException {
    RuleReader.Reading reading = read("{'on': '" + on + "', 'effect': " + effect + "}");
    assertThat(reading.faults()).isEmpty();
    return reading.rule().orElseThrow().effect();
  }

  @Test
  void readsEveryEffect() throws Exception {
    assertThat(effect("files:create", "{'status': 503, 'retry_after': 2}"))
        .isEqualTo(new Effect.Status(503, OptionalInt.of(2)));
    assertThat(effect("store:complete", "{'delay': 'PT0.25S'}"))
        .isEqualTo(new Effect.Delay(Duration.ofMillis(250)));
    assertThat(effect("store:upload_part", "{'stall_after_bytes': 262144, 'for': 'PT10S'}"))
        .isEqualTo(new Effect.Stall(262_144, Duration.ofSeconds(10)));
    assertThat(effect("store:upload_part", "{'reset_after_bytes': 5}"))
        .isEqualTo(new Effect.ResetRequest(5));
    assertThat(effect("store:get_object", "{'truncate_after_bytes': 6}"))
        .isEqualTo(new Effect.TruncateResponse(6));
    assertThat(effect("files:list", "{'reset_response_after_bytes': 7}"))
        .isEqualTo(new Effect.ResetResponse(7));
    assertThat(effect("files:uploaded", "{'lose_response': true}"))
        .isEqualTo(new Effect.LoseResponse());
    assertThat(effect("store:upload_part", "{'drop_header': 'ETag'}"))
        .isEqualTo(new Effect.DropHeader("ETag"));
    assertThat(effect("store:get_object", "{'corrupt_byte': 0}"))
        .isEqualTo(new Effect.CorruptByte(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'on': 'files:burn', 'effect': {'delay': 'PT1S'} | body.on",
        "'on': 'worlds:create', 'effect': {'delay': 'PT1S'} | body.on",
        "'on': 'files:create', 'part': 1, 'effect': {'delay': 'PT1S'} | body.part",
        "'on': 'store:get_object', 'part': 1, 'effect': {'delay': 'PT1S'} | body.part",
        "'on': 'store:create_upload', 'file_id': 'f3e17452-398d-4a53-b5ca-a4ab1958a78b',"
            + " 'effect': {'delay': 'PT1S'} | body.file_id",
        "'on': 'files:list', 'times': 1, 'probability': 0.5, 'effect': {'status': 500}"
            + " | body.probability",
        "'on': 'files:list', 'seed': 1, 'effect': {'status': 500} | body.seed",
        "'on': 'files:list', 'effect': {} | body.effect",
        "'on': 'files:list', 'effect': {'status': 500, 'delay': 'PT1S'} | body.effect",
        "'on': 'files:list', 'effect': {'delay': 'PT1S', 'retry_after': 1}"
            + " | body.effect.retry_after",
        "'on': 'files:list', 'effect': {'delay': 'PT1S', 'for': 'PT1S'} | body.effect.for",
        "'on': 'files:list', 'effect': {'stall_after_bytes': 1} | body.effect.for",
        "'on': 'files:list', 'effect': {'lose_response': false} | body.effect.lose_response",
        "'on': 'store:upload_part', 'effect': {'status': 404} | body.effect.status",
        "'on': 'files:list', 'effect': {'reset_after_bytes': 1} | body.effect.reset_after_bytes",
        "'on': 'files:delete', 'effect': {'truncate_after_bytes': 1}"
            + " | body.effect.truncate_after_bytes",
        "'on': 'customer_portal:downloadables:get', 'effect': {'reset_response_after_bytes': 1}"
            + " | body.effect.reset_response_after_bytes",
        "'on': 'files:download', 'effect': {'corrupt_byte': 1} | body.effect.corrupt_byte",
        "'on': 'store:upload_part', 'effect': {'truncate_after_bytes': 1}"
            + " | body.effect.truncate_after_bytes",
        "'on': 'store:create_upload', 'effect': {'lose_response': true}"
            + " | body.effect.lose_response",
        "'on': 'store:complete', 'effect': {'drop_header': 'ETag'} | body.effect.drop_header",
        "'on': 'files:list', 'effect': {'drop_header': 'content-length'}"
            + " | body.effect.drop_header"
      })
  void namesWhatMakesNoSense(String rule, String place) throws Exception {
    RuleReader.Reading reading = read("{" + rule + "}");

    assertThat(reading.rule()).isEmpty();
    assertThat(reading.faults()).extracting(RuleReaderTest::place).containsExactly(place);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S", "PT5M0.001S", "5s", "P", "P1D", "PT999999999999999999H"})
  void refusesDelaysOutOfBoundsAndNamesTheLimit(String delay) throws Exception {
    RuleReader.Reading reading = read("{'on': 'files:list', 'effect': {'delay': '" + delay + "'}}");

    assertThat(reading.faults())
        .extracting(RuleReaderTest::place)
        .containsExactly("body.effect.delay");
    assertThat(reading.faults()).extracting(Fault::msg).allMatch(msg -> msg.contains("5 minutes"));
  }

  @Test
  void namesEverythingThatIsWrongAtOnce() throws Exception {
    RuleReader.Reading reading = read(
        "{'on': 'files:list', 'part': 3, 'seed': 1, 'effect': {'corrupt_byte': 1, 'for': 'PT1S'}}");

    assertThat(reading.faults())
        .extracting(RuleReaderTest::place)
        .containsExactlyInAnyOrder(
            "body.part", "body.seed", "body.effect.corrupt_byte", "body.effect.for");
  }

  private static String place(Fault fault) {
    return fault.loc().stream().map(String::valueOf).collect(Collectors.joining("."));
  }
}
