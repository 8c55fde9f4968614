package floe.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contract.Contract;
import floe.contract.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FormatTest {

  @ParameterizedTest
  @CsvSource({
    "uuid4, 3f0f8c7e-1111-4222-8333-444455556666, true",
    "uuid4, 3F0F8C7E-1111-4222-B333-444455556666, true",
    "uuid4, 3f0f8c7e-1111-1222-8333-444455556666, false",
    "uuid4, 3f0f8c7e-1111-4222-c333-444455556666, false",
    "uuid4, 3f0f8c7e111142228333444455556666, false",
    "uuid4, '{3f0f8c7e-1111-4222-8333-444455556666}', false",
    "uuid, 3f0f8c7e-1111-1222-8333-444455556666, true",
    "email, ada@example.com, true",
    "email, ada.l+tag@world-7f3a.example, true",
    "email, '\"a b\"@example.test', true",
    "email, ada@localhost, true",
    "email, jörg@bücher.example, true",
    "email, ada@, false",
    "email, @example.com, false",
    "email, ada@@example.com, false",
    "email, ada lovelace@example.com, false",
    "email, ada@-example.com, false",
    "email, .ada@example.com, false",
    "date-time, 2026-08-01T09:30:00Z, true",
    "date-time, 2026-08-01T09:30:00.123456+05:45, true",
    "date-time, 2026-08-01 09:30, false",
    "date-time, 2026-02-30T09:30:00Z, false",
    "date, 2026-08-01, true",
    "date, 2026-13-01, false",
    "uri, https://example.com/a?b=c#d, true",
    "uri, not a uri, false",
    "invented, anything, true"
  })
  void validatesFormat(String format, String value, boolean valid) {
    Contract contract =
        Documents.ofSchema("{\"type\": \"string\", \"format\": \"" + format + "\"}");

    assertThat(Documents.requestFaults(contract, "\"" + value.replace("\"", "\\\"") + "\"")
            .isEmpty())
        .isEqualTo(valid);
  }

  @Test
  void matchesLongTextsAgainstRecursivePattern() {
    Contract contract =
        Documents.ofSchema("{\"pattern\": \"^(?:[A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=)*$\"}");

    assertThat(Documents.requestFaults(contract, "\"" + "abcd".repeat(50_000) + "\""))
        .isEmpty();
    assertThat(Documents.requestFaults(contract, "\"" + "abcd".repeat(50_000) + "!\""))
        .hasSize(1);
  }
}
