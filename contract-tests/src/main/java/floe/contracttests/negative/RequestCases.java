package floe.contracttests.negative;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contracttests.check.ExchangeAssertions;
import floe.contracttests.client.Exchange;
import floe.contracttests.context.TestContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Requests made from the contract's schemas: valid ones, ones that break it in one location, and in
 * several.
 */
public final class RequestCases {
  private final TestContext context;
  private final List<RequestFixture> fixtures;

  /** Prepares a context's world for them. */
  public RequestCases(TestContext context) {
    this.context = context;
    this.fixtures = RequestFixtures.in(context);
  }

  /** Every case that can be told beforehand: one for each keyword of each schema, and more. */
  public List<RequestCase> systematic() {
    List<RequestCase> cases = new ArrayList<>();
    for (RequestFixture fixture : fixtures) {
      cases.add(new RequestCase(
          fixture.operation(),
          fixture.name() + " valid",
          () -> fine(fixture.send(fixture.valid()))));
      for (NegativeCase one : NegativeCases.of(fixture.schema(), fixture.valid())) {
        cases.add(broken(fixture, List.of(one)));
      }
      for (BoundaryCase boundary : BoundaryCases.of(fixture.schema(), fixture.valid())) {
        cases.add(boundary(fixture, boundary));
      }
      for (MalformedBody malformed : MalformedBodies.of(fixture.valid())) {
        cases.add(new RequestCase(
            fixture.operation(),
            fixture.name() + " " + malformed.name(),
            () -> malformed.check(fixture.send(malformed.bytes()))));
      }
    }
    cases.addAll(ParameterCases.cases(context));
    return cases;
  }

  /**
   * The case of a number: a body that is broken in one to four places at once, all of which have to
   * be named.
   */
  public RequestCase random(long seed, int number) {
    Random random = new Random(seed * 1_000_003 + number);
    RequestFixture fixture = fixtures.get(random.nextInt(fixtures.size()));
    List<NegativeCase> all = NegativeCases.of(fixture.schema(), fixture.valid());
    List<NegativeCase> chosen = new ArrayList<>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      NegativeCase candidate = all.get(random.nextInt(all.size()));
      if (chosen.stream().allMatch(candidate::isApartFrom)) {
        chosen.add(candidate);
      }
    }
    return broken(fixture, chosen);
  }

  private RequestCase broken(RequestFixture fixture, List<NegativeCase> breaks) {
    List<String> names =
        breaks.stream().map(one -> one.name() + " at " + one.location()).toList();
    return new RequestCase(
        fixture.operation(), (fixture.name() + " " + String.join(" and ", names)).trim(), () -> {
          JsonNode body = fixture.valid();
          for (NegativeCase one : breaks) {
            body = one.change().apply(body);
          }
          Exchange answer = fixture.send(body);
          ExchangeAssertions.assertError(422, "RequestValidationError", answer);
          breaks.forEach(one -> named(one, answer));
        });
  }

  private static void named(NegativeCase broken, Exchange answer) {
    for (JsonNode fault : answer.at("/detail")) {
      if (broken.isAt(fault.path("loc"))) {
        return;
      }
    }
    throw new AssertionError("%s: no fault is located at %s, which is broken (%s)%n%s"
        .formatted(answer, broken.location(), broken.name(), answer.bodyText()));
  }

  private static RequestCase boundary(RequestFixture fixture, BoundaryCase boundary) {
    return new RequestCase(
        fixture.operation(), (fixture.name() + " " + boundary.name()).trim(), () -> {
          Exchange answer = fixture.send(boundary.body());
          if (boundary.mustSucceed()) {
            fine(answer);
          } else {
            ExchangeAssertions.assertThat(
                RequestFixtures.isFine(answer) || answer.status() == 422,
                answer,
                "neither a success nor a 422");
          }
        });
  }

  private static void fine(Exchange answer) {
    ExchangeAssertions.assertThat(
        RequestFixtures.isFine(answer), answer, "a valid request is refused: " + answer.bodyText());
  }
}
