package floe.contracttests.mutation;

import static floe.contracttests.mutation.MutationOperators.replies;
import static floe.contracttests.mutation.MutationOperators.status;
import static floe.contracttests.mutation.OperationIds.CREATE;
import static floe.contracttests.mutation.OperationIds.DOWNLOAD;
import static floe.contracttests.mutation.OperationIds.DOWNLOAD_LINK;
import static floe.contracttests.mutation.OperationIds.UPLOADED;
import static floe.contracttests.mutation.ProxiedRequest.Side.API;
import static floe.contracttests.mutation.ProxiedRequest.Side.STORE;

import java.util.List;

/** Answers with a wrong status or wrong headers. */
final class ProtocolMutants {
  private ProtocolMutants() {}

  static List<Mutant> all() {
    return List.of(
        of("status", "200 for a created file", status(CREATE, 201, 200)),
        of("status", "201 for a completion", status(UPLOADED, 200, 201)),
        of("status", "200 for a deletion", status("files:delete", 204, 200)),
        of("status", "400 for invalid requests", status("", 422, 400)),
        of("status", "403 for what is not there", status("", 404, 403)),
        of("status", "307 for a link", status(DOWNLOAD_LINK, 302, 307)),
        of("status", "403 for bad tokens", status("", 401, 403)),
        of("status", "404 for flagged files", status(DOWNLOAD_LINK, 410, 404)),
        of("status", "404 for a wrong method", status("", 405, 404)),
        of("status", "500 for a wrong completion", status(UPLOADED, 422, 500)),
        of("status", "404 for flagged downloads", status(DOWNLOAD, 403, 404)),
        of(
            "header lost",
            "Polar-Version",
            replies(API, response -> response.without("Polar-Version"))),
        of(
            "header lost",
            "X-Polar-Sandbox",
            replies(API, response -> response.without("X-Polar-Sandbox"))),
        of(
            "header lost",
            "WWW-Authenticate",
            replies(API, response -> response.without("WWW-Authenticate"))),
        of("header lost", "Location", replies(API, response -> response.without("Location"))),
        of("header lost", "ETag of a part", replies(STORE, response -> response.without("ETag"))),
        of(
            "header lost",
            "Content-Disposition",
            replies(STORE, response -> response.without("Content-Disposition"))),
        of(
            "header changed",
            "plain text",
            replies(API, response -> swap(response, "Content-Type", "text/plain"))),
        of(
            "header changed",
            "always the default version",
            replies(API, response -> swap(response, "Polar-Version", "2026-04"))),
        of(
            "header changed",
            "a version that nobody asked for",
            replies(API, response -> swap(response, "Polar-Version", "2027-01"))),
        of(
            "header changed",
            "challenge of another realm",
            replies(API, response -> swap(response, "WWW-Authenticate", "Bearer"))),
        of(
            "header changed",
            "challenge without its error",
            replies(API, response -> swap(response, "WWW-Authenticate", "Bearer realm=\"polar\""))),
        of(
            "header changed",
            "bytes shown in the page",
            replies(STORE, response -> swap(response, "Content-Disposition", "inline"))),
        of(
            "header changed",
            "bytes without their type",
            replies(STORE, response -> swap(response, "Content-Type", "application/octet-stream"))),
        of(
            "header changed",
            "weak ETags of parts",
            replies(STORE, response -> swap(response, "ETag", "W/\"1\""))));
  }

  private static Mutant of(String kind, String name, Mutation mutation) {
    return new Mutant(kind, name, () -> mutation);
  }

  private static ProxiedResponse swap(ProxiedResponse response, String header, String value) {
    return response.header(header).isEmpty() ? response : response.withHeader(header, value);
  }
}
