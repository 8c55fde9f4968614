package floe.contracttests.negative;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contracttests.client.Exchange;
import floe.contracttests.context.TestContext;
import floe.contracttests.model.ModelMismatchError;
import floe.contracttests.model.StateMachineRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Requests made from the contract's schemas: valid ones, ones that break it in one place, and in
 * several.
 */
public final class RequestCases {
  private final TestContext scene;
  private final List<RequestFixture> subjects;

  /** Prepares a scene's world for them. */
  public RequestCases(TestContext scene) {
    this.scene = scene;
    this.subjects = RequestFixtures.in(scene);
  }

  /** Every case that can be told beforehand: one for each keyword of each schema, and more. */
  public List<RequestCase> systematic() {
    List<RequestCase> cases = new ArrayList<>();
    for (RequestFixture subject : subjects) {
      cases.add(new RequestCase(
          subject.operation(),
          subject.name() + " valid",
          () -> fine(subject.send(subject.valid()))));
      for (NegativeCase one : NegativeCases.of(subject.schema(), subject.valid())) {
        cases.add(broken(subject, List.of(one)));
      }
      for (BoundaryCases.Variant variant : BoundaryCases.of(subject.schema(), subject.valid())) {
        cases.add(variant(subject, variant));
      }
      for (MalformedBodies.Raw raw : MalformedBodies.of(subject.valid())) {
        cases.add(new RequestCase(
            subject.operation(),
            subject.name() + " " + raw.name(),
            () -> raw.judge(subject.send(raw.bytes()))));
      }
    }
    cases.addAll(ParameterCases.cases(scene));
    return cases;
  }

  /**
   * The case of a number: a body that is broken in one to four places at once, all of which have to
   * be named.
   */
  public RequestCase random(long seed, int number) {
    Random random = new Random(seed * 1_000_003 + number);
    RequestFixture subject = subjects.get(random.nextInt(subjects.size()));
    List<NegativeCase> all = NegativeCases.of(subject.schema(), subject.valid());
    List<NegativeCase> chosen = new ArrayList<>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      NegativeCase candidate = all.get(random.nextInt(all.size()));
      if (chosen.stream().allMatch(candidate::isApartFrom)) {
        chosen.add(candidate);
      }
    }
    return broken(subject, chosen);
  }

  private RequestCase broken(RequestFixture subject, List<NegativeCase> breaks) {
    List<String> names =
        breaks.stream().map(one -> one.name() + " at " + one.place()).toList();
    return new RequestCase(
        subject.operation(), (subject.name() + " " + String.join(" and ", names)).trim(), () -> {
          JsonNode body = subject.valid();
          for (NegativeCase one : breaks) {
            body = one.change().apply(body);
          }
          Exchange answer = subject.send(body);
          StateMachineRun.expectError(422, "RequestValidationError", answer);
          breaks.forEach(one -> named(one, answer));
        });
  }

  private static void named(NegativeCase broken, Exchange answer) {
    for (JsonNode fault : answer.at("/detail")) {
      if (broken.isAt(fault.path("loc"))) {
        return;
      }
    }
    throw new ModelMismatchError("%s: no fault is located at %s, which is broken (%s)%n%s"
        .formatted(answer, broken.place(), broken.name(), answer.bodyText()));
  }

  private static RequestCase variant(RequestFixture subject, BoundaryCases.Variant variant) {
    return new RequestCase(
        subject.operation(), (subject.name() + " " + variant.name()).trim(), () -> {
          Exchange answer = subject.send(variant.body());
          if (variant.mustSucceed()) {
            fine(answer);
          } else {
            StateMachineRun.insist(
                RequestFixtures.isFine(answer) || answer.status() == 422,
                answer,
                "neither a success nor a 422");
          }
        });
  }

  private static void fine(Exchange answer) {
    StateMachineRun.insist(
        RequestFixtures.isFine(answer), answer, "a valid request is refused: " + answer.bodyText());
  }
}
