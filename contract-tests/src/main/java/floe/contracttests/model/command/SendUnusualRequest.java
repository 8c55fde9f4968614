package floe.contracttests.model.command;

import floe.contracttests.check.ExchangeAssertions;
import floe.contracttests.client.ApiClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.model.ErrorAssertions;

/** Sends a request with an unusual route, method, version, parameter or id. */
public record SendUnusualRequest(Unusual request) implements Command {
  /** An id of the right form that nothing has. */
  static final String UNKNOWN_ID = "0b5e4c1a-7d3f-4e4f-9a51-0123456789ab";

  private static final String FILES = "/v1/files/";
  private static final String VERSION = "Polar-Version";

  /** What is unusual. */
  public enum Unusual {
    UNKNOWN_ROUTE,
    METHOD_NOT_ALLOWED,
    UNKNOWN_VERSION,
    /** A version that is served, on a path without its trailing slash. */
    OTHER_VERSION,
    UNKNOWN_ID,
    INVALID_ID,
    INVALID_QUERY,
    /** More than 100 items on a page count as 100. */
    LIMIT_OVER_100
  }

  @Override
  public void run(StateMachineRun run) {
    ApiClient api = run.api(run.context(), Caller.ORGANIZATION);
    switch (request) {
      case UNKNOWN_ROUTE -> ExchangeAssertions.assertStatus(404, api.send("GET", "/v1/nowhere/"));
      case METHOD_NOT_ALLOWED ->
        ExchangeAssertions.assertStatus(405, api.send("PUT", FILES, JsonNodes.object()));
      case UNKNOWN_VERSION ->
        ExchangeAssertions.assertStatus(404, api.with(VERSION, "2019-01").send("GET", FILES));
      case OTHER_VERSION -> checkOtherVersion(api);
      case UNKNOWN_ID ->
        ErrorAssertions.assertNotFound(api.send("GET", FILES + UNKNOWN_ID + "/download"));
      case INVALID_ID ->
        ExchangeAssertions.assertStatus(422, api.send("DELETE", FILES + "not-an-id"));
      case INVALID_QUERY ->
        ExchangeAssertions.assertStatus(422, api.send("GET", FILES + "?page=0&limit=x&ids=no"));
      case LIMIT_OVER_100 -> checkLimit(api);
    }
  }

  private static void checkOtherVersion(ApiClient api) {
    Exchange response = ExchangeAssertions.assertStatus(
        200, api.with(VERSION, "2026-10").send("GET", "/v1/files?limit=1"));
    ExchangeAssertions.assertThat(
        response.header(VERSION).orElse("").equals("2026-10"), response, "another version answers");
  }

  private static void checkLimit(ApiClient api) {
    Exchange response =
        ExchangeAssertions.assertStatus(200, api.send("GET", FILES + "?limit=1000"));
    int total = response.at("/pagination/total_count").asInt();
    ExchangeAssertions.assertThat(
        response.at("/pagination/max_page").asInt() == (total + 99) / 100,
        response,
        "limit was not clamped to 100");
  }
}
