package floe.contracttests.differential;

import floe.contracttests.client.ChunkedClient;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.context.NewFile;
import floe.contracttests.context.TestContext;
import java.util.List;
import java.util.UUID;

/** Sequences about refusals that every engine words by itself. */
final class RefusalSequences {
  private static final int MAX_BODY_BYTES = 10 * 1024 * 1024;

  private RefusalSequences() {}

  /** Sends a body without its length, and one that is too long. */
  static void bodyLimits(TestContext context) {
    var body = NewFile.of(new byte[1]).body();
    new ChunkedClient(context.files().api()).send("POST", "/v1/files/", body);
    context.files().create(body.deepCopy().put("padding", "x".repeat(MAX_BODY_BYTES)));
  }

  /** Names organizations that a token does not act for. */
  static void organizations(TestContext context) {
    String own = context.world().organizationId();
    var person = context.files().as(context.world().personalAccessToken());
    for (String organization : List.of(own, UUID.randomUUID().toString())) {
      var body = NewFile.of(new byte[1]).body().put("organization_id", organization);
      context.files().create(body);
      person.create(body);
    }
    person.create(NewFile.of(new byte[1]).body());
  }

  /** Opens sessions of customers and members that are not there. */
  static void sessions(TestContext context) {
    String unknown = UUID.randomUUID().toString();
    String customer = context.world().customer().id();
    context.sessions().create(JsonNodes.object().put("customer_id", unknown));
    context.sessions().create(JsonNodes.object().put("external_customer_id", "nobody"));
    for (String field : List.of("member_id", "external_member_id")) {
      context
          .sessions()
          .create(JsonNodes.object().put("customer_id", customer).put(field, unknown));
    }
  }
}
