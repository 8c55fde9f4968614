package floe.contracttests.negative;

import floe.contract.Operation;
import floe.contracttests.check.Contracts;
import floe.contracttests.check.ExchangeAssertions;
import floe.contracttests.client.ApiClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.context.TestContext;
import floe.contracttests.target.Capability;
import java.util.ArrayList;
import java.util.List;

/** Makes requests without a token or with one that was never issued, which need one. */
final class AnonymousCases {
  private static final String UNKNOWN_ID = "0b5e4c1a-7d3f-4e4f-9a51-0123456789ab";
  private static final String NEVER_ISSUED = "polar_oat_never0issued0anywhere0at0all0000000000000";

  private AnonymousCases() {}

  static List<RequestCase> cases(TestContext context) {
    List<RequestCase> cases = new ArrayList<>();
    ApiClient nobody = context.api().anonymous();
    for (Operation operation : Contracts.get().files().operations()) {
      if (operation.needsCredentials()) {
        cases.add(refused(operation, "refuses a request without a token", nobody));
        if (context.target().can(Capability.STRANGE_TOKENS)) {
          cases.add(
              refused(operation, "refuses a token that was never issued", nobody.as(NEVER_ISSUED)));
        }
      }
    }
    return cases;
  }

  private static RequestCase refused(Operation operation, String name, ApiClient client) {
    return new RequestCase(
        operation.id(), name, () -> ExchangeAssertions.assertStatus(401, send(operation, client)));
  }

  private static Exchange send(Operation operation, ApiClient client) {
    String target = operation.path().replaceAll("\\{[^}]*}", UNKNOWN_ID);
    return operation.body().isPresent()
        ? client.send(operation.method(), target, JsonNodes.object())
        : client.send(operation.method(), target);
  }
}
