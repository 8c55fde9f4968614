package floe.contracttests.generated;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contracttests.client.Exchange;
import floe.contracttests.scenario.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Requests made from the contract's schemas: valid ones, ones that break it in one place, and in
 * several.
 */
public final class RequestCases {
  private final Scene scene;
  private final List<Subject> subjects;

  /** Prepares a scene's world for them. */
  public RequestCases(Scene scene) {
    this.scene = scene;
    this.subjects = Subjects.in(scene);
  }

  /** Every case that can be told beforehand: one for each keyword of each schema, and more. */
  public List<RequestCase> systematic() {
    List<RequestCase> cases = new ArrayList<>();
    for (Subject subject : subjects) {
      cases.add(new RequestCase(
          subject.operation(),
          subject.name() + " valid",
          () -> fine(subject.send(subject.valid()))));
      for (Break one : Breaks.of(subject.schema(), subject.valid())) {
        cases.add(broken(subject, List.of(one)));
      }
      for (Variants.Variant variant : Variants.of(subject.schema(), subject.valid())) {
        cases.add(variant(subject, variant));
      }
      for (RawBodies.Raw raw : RawBodies.of(subject.valid())) {
        cases.add(new RequestCase(
            subject.operation(),
            subject.name() + " " + raw.name(),
            () -> raw.judge(subject.send(raw.bytes()))));
      }
    }
    cases.addAll(Parameters.cases(scene));
    return cases;
  }

  /**
   * The case of a number: a body that is broken in one to four places at once, all of which have to
   * be named.
   */
  public RequestCase random(long seed, int number) {
    Random random = new Random(seed * 1_000_003 + number);
    Subject subject = subjects.get(random.nextInt(subjects.size()));
    List<Break> all = Breaks.of(subject.schema(), subject.valid());
    List<Break> chosen = new ArrayList<>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      Break candidate = all.get(random.nextInt(all.size()));
      if (chosen.stream().allMatch(candidate::isApartFrom)) {
        chosen.add(candidate);
      }
    }
    return broken(subject, chosen);
  }

  private RequestCase broken(Subject subject, List<Break> breaks) {
    List<String> names =
        breaks.stream().map(one -> one.name() + " at " + one.place()).toList();
    return new RequestCase(
        subject.operation(), (subject.name() + " " + String.join(" and ", names)).trim(), () -> {
          JsonNode body = subject.valid();
          for (Break one : breaks) {
            body = one.change().apply(body);
          }
          Exchange answer = subject.send(body);
          Walk.expectError(422, "RequestValidationError", answer);
          breaks.forEach(one -> named(one, answer));
        });
  }

  private static void named(Break broken, Exchange answer) {
    for (JsonNode fault : answer.at("/detail")) {
      if (broken.isAt(fault.path("loc"))) {
        return;
      }
    }
    throw new DepartureError("%s: no fault is located at %s, which is broken (%s)%n%s"
        .formatted(answer, broken.place(), broken.name(), answer.bodyText()));
  }

  private static RequestCase variant(Subject subject, Variants.Variant variant) {
    return new RequestCase(
        subject.operation(), (subject.name() + " " + variant.name()).trim(), () -> {
          Exchange answer = subject.send(variant.body());
          if (variant.mustSucceed()) {
            fine(answer);
          } else {
            Walk.insist(
                Subjects.isFine(answer) || answer.status() == 422,
                answer,
                "neither a success nor a 422");
          }
        });
  }

  private static void fine(Exchange answer) {
    Walk.insist(
        Subjects.isFine(answer), answer, "a valid request is refused: " + answer.bodyText());
  }
}
