package floe.contracttests.cli;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.finding.Finding.CheckName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The {@code report.json} of an earlier run. */
record EarlierReport(JsonNode json) {

  /**
   * Reads a report.
   *
   * @param option what names the file, for messages
   */
  static EarlierReport read(String option, Path file) {
    try {
      JsonNode json = JsonNodes.read(Files.readAllBytes(file));
      if (!json.path("findings").isArray()) {
        throw new IllegalArgumentException(option + ": " + file + " is no report of this checker");
      }
      return new EarlierReport(json);
    } catch (IOException e) {
      throw new IllegalArgumentException(option + ": " + file + " cannot be read", e);
    }
  }

  /** Returns the ids of its findings. */
  Set<String> ids() {
    Set<String> ids = new LinkedHashSet<>();
    json.path("findings").forEach(finding -> ids.add(finding.path("id").asText()));
    return ids;
  }

  /** Returns the check that is the simplest example of a finding. */
  Optional<CheckName> example(String id) {
    return StreamSupport.stream(json.path("findings").spliterator(), false)
        .filter(finding -> finding.path("id").asText().equals(id))
        .map(finding -> finding.at("/checks/0"))
        .map(check ->
            new CheckName(check.path("group").asText(), check.path("name").asText()))
        .findFirst();
  }

  /** Returns what its requests were drawn from. */
  long seed() {
    return json.path("seed").asLong(1);
  }
}
