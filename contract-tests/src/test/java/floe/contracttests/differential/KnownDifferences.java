package floe.contracttests.differential;

import java.util.ArrayList;
import java.util.List;

/**
 * All differences between the server and the simulator that are allowed, each with its reason.
 * Whatever the simulator lacks on purpose is not listed here: its limitations say so, and the
 * requests that need it are not sent.
 */
final class KnownDifferences {
  private static final String ABSENT = "\\(absent\\)";
  private static final String ANYTHING = "(?s).*";
  private static final String SHARED = "; removed with the shared rules";

  /** The list. */
  static final List<KnownDifference> ALL = List.of(
      new KnownDifference(
          "customer-sessions:create",
          "/customer/(billing_)?name",
          "\"Customer\"",
          "\"Ada Lindqvist\"",
          "each engine makes up the people of a world"),
      new KnownDifference(
          "files:.*",
          "(/items/\\d+)?/size_readable",
          "\"-?\\d+\\.\\d .B\"",
          "\"-?\\d+\\.\\d .B\"",
          "the simulator rounds halves up, not to the even digit" + SHARED),
      new KnownDifference(
          "files:(download|update|delete)",
          "/detail",
          "\"(Attachments of support cases|The file is flagged) .*\"",
          "\"Not permitted\"",
          "the server tells why it is not permitted" + SHARED),
      new KnownDifference(
          ".*",
          "/error_description|header WWW-Authenticate",
          ".*The access token lacks the scope that this needs\\..*",
          ".*The token has none of the scopes that this operation takes\\..*",
          "the missing scope is worded twice" + SHARED),
      new KnownDifference(
          "customer-sessions:create",
          "/customer_portal_url",
          "\"<url customer_session_token>\"",
          "\"<url member_session_token>\"",
          "the server names a member's token like a customer's" + SHARED),
      new KnownDifference(
          "customer-sessions:create",
          "fault value_error at body\\.(external_)?member_id/.*",
          ANYTHING,
          ANYTHING,
          "the simulator locates every unknown member at member_id" + SHARED),
      new KnownDifference(
          ".*",
          "fault organization_token at body\\..*/msg",
          "\"An organization access token stands for .*\"",
          "\"An organization access token acts for .*\"",
          "the refused organization is worded twice" + SHARED),
      new KnownDifference(
          ".*",
          "/detail",
          "\"(POST, PUT and PATCH need|The request body has more than) .*\"",
          "\"(The request needs|The request body may have at most) .*\"",
          "the limits of bodies are worded twice" + SHARED),
      completionMessage(
          "path", "This is not the path of the file's upload\\.", "This is not the file's path\\."),
      completionMessage(
          "parts\\.\\d+\\.number",
          "Part -?\\d+ comes after part -?\\d+; parts are named once each, in ascending order\\.",
          "Part -?\\d+ comes after part -?\\d+\\."),
      completionMessage(
          "parts\\.\\d+\\.checksum_etag",
          "Part \\d+ arrived with the ETag .*, not with this one\\.",
          "Part \\d+ arrived with another ETag\\."),
      completionMessage(
          "parts\\.\\d+\\.checksum_sha256_base64",
          "Part \\d+ was announced with a checksum, which its completion has to repeat\\.",
          "Part \\d+ was announced with another checksum\\."),
      completionMessage(
          "parts\\.\\d+\\.checksum_sha256_base64",
          "Part \\d+ has no SHA-256 of 32 bytes in Base64 here\\.",
          "Part \\d+ (was announced|arrived) with another checksum\\."),
      new KnownDifference(
          "files:uploaded",
          "fault value_error at body\\.parts/input",
          "<upload id \\d+>",
          "\\d+",
          "of a second completion with other parts the server shows the upload's id, the simulator"
              + " the number of parts"
              + SHARED),
      new KnownDifference(
          "files:uploaded",
          "fault value_error at body\\.parts/(msg|input)",
          "\"The store refuses the parts: .*\"|\"\"",
          ABSENT,
          "the server leaves a checksum that was not announced to the store" + SHARED),
      new KnownDifference(
          "files:uploaded",
          "fault value_error at body\\.parts\\.\\d+\\.(number|checksum_sha256_base64)/(msg|input)",
          ANYTHING,
          ABSENT,
          "the simulator names no part of another size, and no checksum of a part that was not sent"
              + SHARED),
      new KnownDifference(
          "files:uploaded",
          "fault value_error at body\\.parts.*",
          ABSENT,
          ANYTHING,
          "the server does not look at the parts when the upload's id or path is wrong, and leaves"
              + " a checksum that was not announced to the store"
              + SHARED),
      new KnownDifference(
          "store",
          "header Content-Disposition",
          "attachment; filename=.*",
          "attachment; filename=.*",
          "names are trimmed and escaped twice" + SHARED),
      new KnownDifference(
          "store",
          "header Content-Type",
          "application/octet-stream",
          ANYTHING,
          "the simulator's store serves types that no header can hold" + SHARED));

  private final List<KnownDifference> unused = new ArrayList<>(ALL);

  private static KnownDifference completionMessage(
      String location, String server, String simulator) {
    return new KnownDifference(
        "files:uploaded",
        "fault value_error at body\\." + location + "( again)?/msg",
        '"' + server + '"',
        '"' + simulator + '"',
        "the refusal of a completion is worded twice" + SHARED);
  }

  /** Returns the differences that nothing in the list allows. */
  List<Difference> unexpected(List<Difference> differences) {
    List<Difference> unexpected = new ArrayList<>();
    for (Difference difference : differences) {
      List<KnownDifference> allowing =
          ALL.stream().filter(known -> known.allows(difference)).toList();
      unused.removeAll(allowing);
      if (allowing.isEmpty()) {
        unexpected.add(difference);
      }
    }
    return unexpected;
  }

  /** Returns the entries that have allowed nothing so far. */
  List<KnownDifference> unused() {
    return List.copyOf(unused);
  }
}
