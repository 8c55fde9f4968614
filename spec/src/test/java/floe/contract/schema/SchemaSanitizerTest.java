package floe.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contract.Contract;
import floe.contract.Documents;
import org.junit.jupiter.api.Test;

final class SchemaSanitizerTest {
  @Test
  void ignoresAndReportsInvalidKeywords() {
    Contract contract =
        Documents.ofSchema("{\"type\": \"string\", \"maxLength\": \"5\", \"pattern\": \"[\"}");

    assertThat(contract.ignoredKeywords())
        .hasSize(4)
        .allSatisfy(keyword -> assertThat(keyword).contains("is ignored"));
    assertThat(contract.ignoredKeywords().get(0))
        .startsWith("/paths/~1things/post/requestBody/content/application~1json/schema/");
    assertThat(Documents.requestFaults(contract, "\"longer than five\"")).isEmpty();
    assertThat(Documents.typeAndLoc(Documents.requestFaults(contract, "5")))
        .containsExactly("string_type [body]");
  }
}
