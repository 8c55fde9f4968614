package floe.contracttests.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a world holds, as far as it follows from what was done in it. */
public final class WorldModel {
  private final List<FileModel> files = new ArrayList<>();
  private final List<Benefit> benefits = new ArrayList<>();
  private final Map<String, Grant> grants = new LinkedHashMap<>();
  private final List<Link> links = new ArrayList<>();

  /** A benefit and the files that it gives. */
  record Benefit(String id, List<FileModel> files, JsonNode answer) {}

  /** A benefit in somebody's hands. */
  record Grant(String id, Benefit benefit, boolean forMember, boolean revoked) {
    Grant revoke() {
      return new Grant(id, benefit, forMember, true);
    }
  }

  /** A download link that was handed out. */
  record Link(String url, FileModel file, String grantId) {}

  public List<FileModel> files() {
    return files;
  }

  List<Benefit> benefits() {
    return benefits;
  }

  /** The grants by id, in the order in which they were made. */
  Map<String, Grant> grants() {
    return grants;
  }

  List<Link> links() {
    return links;
  }

  /** The files that are not deleted. */
  List<FileModel> present() {
    return files.stream().filter(file -> !file.isDeleted()).toList();
  }

  /** What {@code files:list} shows, newest first. */
  List<FileModel> listed() {
    return present().stream()
        .filter(FileModel::isUploaded)
        .filter(file -> file.service() != FileKind.SUPPORT_CASE_ATTACHMENT)
        .sorted((one, other) -> other.createdAt().compareTo(one.createdAt()))
        .toList();
  }

  /** What {@code customer_portal:downloadables:list} shows, grant by grant. */
  List<Granted> downloadables(boolean asMember) {
    return grants.values().stream()
        .filter(grant -> !grant.revoked() && (!asMember || grant.forMember()))
        .flatMap(grant -> grant.benefit().files().stream().map(file -> new Granted(grant, file)))
        .filter(granted -> granted.file().isDownloadable())
        .toList();
  }

  /** A file that a grant gives. */
  record Granted(Grant grant, FileModel file) {}

  /** One of several, counted round. */
  static <T> Optional<T> pick(List<T> all, int pick) {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(Math.floorMod(pick, all.size())));
  }
}
