package floe.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import floe.contract.document.Example;
import floe.contract.document.ResponseSpec;
import floe.contract.message.Fault;
import floe.contract.message.Headers;
import floe.contract.message.RequestMessage;
import floe.contract.message.ResponseMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests the document of the files API. */
final class FilesContractTest {
  private static final Contract CONTRACT = Contract.ofResource("floe/openapi/files.yaml");
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void reportsEveryFaultOfUnionBranch() {
    String body = """
        {"service": "product_media", "name": 5, "size": 99999999, "mime_type": "text/plain", "organization_id": "x",
         "upload": {"parts": [{"number": "1", "chunk_start": 0, "chunk_end": 1.5}]}}
        """;

    List<Fault> faults = create(body);

    assertThat(faults)
        .extracting(fault -> fault.type() + " " + fault.loc())
        .containsExactlyInAnyOrder(
            "string_type [body, product_media, name]",
            "less_than_equal [body, product_media, size]",
            "string_pattern_mismatch [body, product_media, mime_type]",
            "uuid_parsing [body, product_media, organization_id]",
            "int_type [body, product_media, upload, parts, 0, number]",
            "int_from_float [body, product_media, upload, parts, 0, chunk_end]");
  }

  @Test
  void acceptsItsOwnExamples() throws Exception {
    for (Operation operation : CONTRACT.operations()) {
      for (Example example : operation.requestExamples()) {
        RequestMessage request = RequestMessage.of(operation.method(), operation.path())
            .withBody(JSON.writeValueAsBytes(example.value()));
        assertThat(operation.validateRequest(request))
            .as(operation + " " + example.name())
            .allSatisfy(fault -> assertThat(fault.loc()).first().isEqualTo("path"));
      }
      for (ResponseSpec response : operation.responses().values()) {
        for (Example example : response.examples()) {
          Headers headers = Headers.of(Map.of("Content-Type", List.of("application/json")));
          byte[] bytes = JSON.writeValueAsBytes(example.value());
          List<Fault> faults = operation.validateResponse(
              new ResponseMessage(Integer.parseInt(response.status()), headers, bytes));
          assertThat(faults)
              .as(operation + " " + response.status() + " " + example.name())
              .allSatisfy(fault -> assertThat(fault.loc()).first().isEqualTo("header"));
        }
      }
    }
  }

  private static List<Fault> create(String body) {
    return CONTRACT
        .operation("files:create")
        .orElseThrow()
        .validateRequest(RequestMessage.of("POST", "/v1/files/")
            .withBody(body.getBytes(StandardCharsets.UTF_8)));
  }
}
