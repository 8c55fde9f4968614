package floe.contracttests.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contracttests.client.Exchange;
import java.util.ArrayList;
import java.util.List;

/** Reads the faults that a 422 reports. */
final class ReportedFaults {

  private ReportedFaults() {}

  /**
   * Returns each fault as type and location, e.g. {@code missing body.downloadable.name}; for
   * another status than 422, that status.
   */
  static List<String> of(Exchange exchange) {
    if (exchange.status() != 422) {
      return List.of(Integer.toString(exchange.status()));
    }
    List<String> faults = new ArrayList<>();
    for (JsonNode fault : exchange.at("/detail")) {
      faults.add(fault.path("type").asText() + " " + location(fault));
    }
    return faults;
  }

  /** Returns the locations of the faults. */
  static List<String> locations(Exchange exchange) {
    List<String> locations = new ArrayList<>();
    exchange.at("/detail").forEach(fault -> locations.add(location(fault)));
    return locations;
  }

  /** Returns the messages of the faults, one in each line. */
  static String messages(Exchange exchange) {
    StringBuilder messages = new StringBuilder();
    exchange
        .at("/detail")
        .forEach(fault -> messages.append(fault.path("msg").asText()).append('\n'));
    return messages.toString();
  }

  private static String location(JsonNode fault) {
    List<String> steps = new ArrayList<>();
    fault.path("loc").forEach(step -> steps.add(step.asText()));
    return String.join(".", steps);
  }
}
