package floe.contracttests.model.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.check.ExchangeAssertions;
import floe.contracttests.client.Exchange;
import floe.contracttests.model.ErrorAssertions;
import floe.contracttests.model.FileModel;
import floe.contracttests.model.JsonMatcher;

/** Completes an upload; again, if it is complete already. It is refused while parts are missing. */
public record CompleteUpload(FileRef file, Etags etags) implements FileCommand {

  /** How the ETags of the parts are written. */
  public enum Etags {
    AS_RECEIVED,
    /** With white space around them, as a sloppy HTTP client leaves it. */
    WITH_WHITE_SPACE
  }

  /** Returns the command that completes an upload with the ETags as they were received. */
  public static CompleteUpload of(FileRef file) {
    return new CompleteUpload(file, Etags.AS_RECEIVED);
  }

  @Override
  public void run(StateMachineRun run, FileModel target) {
    ObjectNode body = target.upload().completion();
    if (etags == Etags.WITH_WHITE_SPACE) {
      body.path("parts").forEach(CompleteUpload::addWhiteSpace);
    }
    Exchange response = run.context().files().uploaded(target.id(), body);
    if (target.isDeleted()) {
      ErrorAssertions.assertNotFound(response);
    } else if (!target.upload().isSent()) {
      expectRefused("parts", response);
    } else {
      ExchangeAssertions.assertStatus(200, response);
      JsonMatcher.expect(target.expectedCompletion(), response);
      target.learn(response.json());
    }
  }

  private static void addWhiteSpace(JsonNode part) {
    String etag = part.path("checksum_etag").asText();
    ((ObjectNode) part).put("checksum_etag", " " + etag + "\r");
  }

  /** Checks that a completion is refused, with a fault at this field of the body. */
  static void expectRefused(String field, Exchange response) {
    ErrorAssertions.assertInvalid(response);
    boolean located = false;
    for (JsonNode fault : response.at("/detail")) {
      located |= fault.at("/loc/0").asText().equals("body")
          && fault.at("/loc/1").asText().equals(field);
    }
    ExchangeAssertions.assertThat(located, response, "no fault is located at body, " + field);
  }
}
