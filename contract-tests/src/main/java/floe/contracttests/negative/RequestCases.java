package floe.contracttests.negative;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contracttests.check.ExchangeAssertions;
import floe.contracttests.client.Exchange;
import floe.contracttests.context.TestContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes requests from the schemas of the contract: valid ones, and ones that are invalid in one or
 * several locations.
 */
public final class RequestCases {
  /** How many faults a refusal names at least before it may leave out others. */
  private static final int MAX_FAULTS = 100;

  private final TestContext context;
  private final List<RequestFixture> fixtures;
  private final List<Blocked> blocked;

  /** Creates what the requests need, in the world of a context. */
  public RequestCases(TestContext context) {
    this.context = context;
    RequestFixtures created = RequestFixtures.in(context);
    this.fixtures = created.fixtures();
    this.blocked = created.blocked();
  }

  /** Returns whether there is anything to draw random cases from. */
  public boolean canBeDrawn() {
    return !fixtures.isEmpty();
  }

  /** Returns what cannot be requested, because an answer to what it needs did not permit it. */
  public List<Blocked> blocked() {
    return blocked;
  }

  /**
   * Returns the cases that do not depend on a seed: one for each keyword of each schema, and more.
   */
  public List<RequestCase> systematic() {
    List<RequestCase> cases = new ArrayList<>(AnonymousCases.cases(context));
    for (RequestFixture fixture : fixtures) {
      cases.add(new RequestCase(
          fixture.operation(),
          (fixture.name() + " accepts a valid request").trim(),
          () -> assertSuccess(fixture.send(fixture.valid()))));
      for (NegativeCase one : NegativeCases.of(fixture.schema(), fixture.valid())) {
        cases.add(broken(fixture, List.of(one)));
      }
      for (BoundaryCase boundary : BoundaryCases.of(fixture.schema(), fixture.valid())) {
        cases.add(boundary(fixture, boundary));
      }
      for (MalformedBody malformed : MalformedBodies.of(fixture.valid())) {
        cases.add(new RequestCase(
            fixture.operation(),
            (fixture.name() + " refuses a body that is " + malformed.name()).trim(),
            () -> malformed.check(fixture.send(malformed.bytes()))));
      }
    }
    cases.addAll(ParameterCases.cases(context));
    return cases;
  }

  /**
   * Returns the random case of a number: a body that is broken in one to four locations at once,
   * all of which have to be reported.
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

  private RequestCase broken(RequestFixture fixture, List<NegativeCase> negatives) {
    List<String> names = negatives.stream().map(NegativeCase::description).toList();
    return new RequestCase(
        fixture.operation(),
        (fixture.name() + " refuses " + String.join(" and ", names)).trim(),
        () -> {
          JsonNode body = fixture.valid();
          for (NegativeCase one : negatives) {
            body = one.change().apply(body);
          }
          Exchange answer = fixture.send(body);
          ExchangeAssertions.assertError(422, "RequestValidationError", answer);
          negatives.forEach(one -> assertReported(one, answer));
        });
  }

  private static void assertReported(NegativeCase broken, Exchange answer) {
    for (JsonNode fault : answer.at("/detail")) {
      if (broken.isAt(fault.path("loc"))) {
        return;
      }
    }
    if (answer.at("/detail").size() >= MAX_FAULTS) {
      return;
    }
    throw new AssertionError("%s: no fault is located at %s, which is broken (%s)%n%s"
        .formatted(answer, broken.location(), broken.name(), answer.bodyText()));
  }

  private static RequestCase boundary(RequestFixture fixture, BoundaryCase boundary) {
    return new RequestCase(
        fixture.operation(), (fixture.name() + " takes " + boundary.name()).trim(), () -> {
          Exchange answer = fixture.send(boundary.body());
          if (boundary.mustSucceed()) {
            assertSuccess(answer);
          } else {
            ExchangeAssertions.assertThat(
                RequestFixtures.isSuccess(answer) || answer.status() == 422,
                answer,
                "neither a success nor a 422");
          }
        });
  }

  private static void assertSuccess(Exchange answer) {
    ExchangeAssertions.assertThat(
        RequestFixtures.isSuccess(answer),
        answer,
        "a valid request is refused: " + answer.bodyText());
  }
}
