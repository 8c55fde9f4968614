package floe.contracttests.model;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contracttests.target.TestWorld;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The state of the model: what a world holds, as far as it follows from the commands so far. */
public final class WorldModel {
  private final TestWorld world;
  private final boolean shared;
  private final List<FileModel> files = new ArrayList<>();
  private final List<Benefit> benefits = new ArrayList<>();
  private final Map<String, Grant> grants = new LinkedHashMap<>();
  private final List<Link> links = new ArrayList<>();

  /**
   * Creates the model of a world in which nothing has been done yet.
   *
   * @param shared whether others use the world too, so that it holds more than the model knows
   */
  public WorldModel(TestWorld world, boolean shared) {
    this.world = world;
    this.shared = shared;
  }

  /**
   * A benefit.
   *
   * @param files what it grants
   * @param created the body of the response that created it
   */
  public record Benefit(String id, List<FileModel> files, JsonNode created) {}

  /** A benefit that was granted to the customer, or to the member. */
  public record Grant(String id, Benefit benefit, boolean forMember, boolean revoked) {}

  /** A download link that was handed out for a grant. */
  public record Link(String url, FileModel file, String grantId) {}

  /** A file that a grant makes downloadable. */
  public record Downloadable(Grant grant, FileModel file) {}

  /** Returns the world: its ids and tokens. */
  public TestWorld world() {
    return world;
  }

  /** Returns whether others use the world too. */
  public boolean isShared() {
    return shared;
  }

  /** Returns all files in the order of their creation, the deleted ones too; may be added to. */
  public List<FileModel> files() {
    return files;
  }

  /** Returns the benefits in the order of their creation; may be added to. */
  public List<Benefit> benefits() {
    return benefits;
  }

  /** Returns the links in the order in which they were handed out; may be added to. */
  public List<Link> links() {
    return links;
  }

  /** Returns the grants in the order of their creation, the revoked ones too. */
  public List<Grant> grants() {
    return List.copyOf(grants.values());
  }

  /** Returns a grant by its id. */
  public Optional<Grant> grant(String id) {
    return Optional.ofNullable(grants.get(id));
  }

  /** Notes a new grant. */
  public void addGrant(String id, Benefit benefit, boolean forMember) {
    grants.put(id, new Grant(id, benefit, forMember, false));
  }

  /** Notes that a grant was revoked. */
  public void revoke(Grant grant) {
    grants.put(grant.id(), new Grant(grant.id(), grant.benefit(), grant.forMember(), true));
  }

  /** Returns the files that {@code files:list} shows, newest first. */
  public List<FileModel> listedFiles() {
    return files.stream()
        .filter(file -> !file.isDeleted() && file.isUploaded())
        .filter(file -> file.kind() != FileKind.SUPPORT_CASE_ATTACHMENT)
        .sorted((one, other) -> other.createdAt().compareTo(one.createdAt()))
        .toList();
  }

  /** Returns what {@code customer_portal:downloadables:list} shows, the oldest grant first. */
  public List<Downloadable> downloadables(boolean asMember) {
    return grants.values().stream()
        .filter(grant -> !grant.revoked() && (!asMember || grant.forMember()))
        .flatMap(
            grant -> grant.benefit().files().stream().map(file -> new Downloadable(grant, file)))
        .filter(downloadable -> downloadable.file().isDownloadable())
        .toList();
  }
}
