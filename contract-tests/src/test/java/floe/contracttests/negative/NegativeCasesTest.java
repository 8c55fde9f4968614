package floe.contracttests.negative;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import floe.contract.Operation;
import floe.contract.document.Example;
import floe.contract.message.Fault;
import floe.contract.message.RequestMessage;
import floe.contracttests.check.Contracts;
import floe.contracttests.client.JsonNodes;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class NegativeCasesTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static Stream<Operation> operationsWithBody() {
    return Contracts.get().operations().stream()
        .filter(operation -> operation.body().isPresent());
  }

  @ParameterizedTest
  @MethodSource("operationsWithBody")
  void breaksEveryExampleAtItsLocation(Operation operation) {
    for (Example example : operation.requestExamples()) {
      for (NegativeCase one :
          NegativeCases.of(SchemaNavigator.ofBody(operation), example.value())) {
        JsonNode broken = one.change().apply(example.value());

        List<Fault> faults = operation.validateRequest(request(operation, broken));

        assertThat(faults)
            .as("%s: %s at %s", operation, one.name(), one.location())
            .anyMatch(fault -> one.isAt(MAPPER.valueToTree(fault.loc())));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("operationsWithBody")
  void keepsBoundaryCasesValid(Operation operation) {
    Example example = operation.requestExamples().get(0);

    for (BoundaryCase boundary :
        BoundaryCases.of(SchemaNavigator.ofBody(operation), example.value())) {
      if (boundary.mustSucceed()) {
        assertThat(operation.validateRequest(request(operation, boundary.body())))
            .as(boundary.name())
            .isEmpty();
      }
    }
  }

  private static RequestMessage request(Operation operation, JsonNode body) {
    String path = operation.path().replaceAll("\\{[^}]*}", "0b5e4c1a-7d3f-4e4f-9a51-0123456789ab");
    return RequestMessage.of(operation.method(), path)
        .withHeader("Content-Type", "application/json")
        .withBody(JsonNodes.bytes(body));
  }
}
