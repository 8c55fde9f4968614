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
  private final List<BenefitModel> benefits = new ArrayList<>();
  private final List<CustomerModel> customers = new ArrayList<>();
  private final Map<String, GrantModel> grants = new LinkedHashMap<>();
  private final List<Link> links = new ArrayList<>();
  private final List<Session> sessions = new ArrayList<>();
  private int grantedTimes;

  /**
   * Creates the model of a world in which nothing has been done yet.
   *
   * @param shared whether others use the world too, so that it holds more than the model knows
   */
  public WorldModel(TestWorld world, boolean shared) {
    this.world = world;
    this.shared = shared;
    customers.add(CustomerModel.ofWorld(world.customer()));
  }

  /** A download link that was handed out. */
  public record Link(String url, DownloadableModel downloadable) {}

  /**
   * A session that was created for a customer.
   *
   * @param forOwner whether it is for the owner of a team alone
   */
  public record Session(String token, CustomerModel customer, boolean forOwner) {}

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

  /** Returns the benefits in the order of their creation, the deleted ones too; may be added to. */
  public List<BenefitModel> benefits() {
    return benefits;
  }

  /**
   * Returns the customers in the order of their creation, the deleted ones too; may be added to.
   * The first is the world's own.
   */
  public List<CustomerModel> customers() {
    return customers;
  }

  /** Returns the customer that the world was created with. */
  public CustomerModel ownCustomer() {
    return customers.get(0);
  }

  /** Returns the links in the order in which they were handed out; may be added to. */
  public List<Link> links() {
    return links;
  }

  /** Returns the sessions that commands have created, in their order; may be added to. */
  public List<Session> sessions() {
    return sessions;
  }

  /** Returns the grants in the order of their creation, the revoked ones too. */
  public List<GrantModel> grants() {
    return List.copyOf(grants.values());
  }

  /** Returns the customer that has an email address now, in upper or lower case. */
  public Optional<CustomerModel> customerByEmail(String email) {
    return livingCustomers().stream()
        .filter(one -> !one.email().isEmpty())
        .filter(one -> CustomerModel.emailKey(one.email()).equals(CustomerModel.emailKey(email)))
        .findFirst();
  }

  /** Returns the customer that has an external id now. */
  public Optional<CustomerModel> customerByExternalId(String externalId) {
    return livingCustomers().stream()
        .filter(one -> one.externalId().equals(externalId))
        .findFirst();
  }

  /** Returns the customers that were not deleted, in the order of their creation. */
  public List<CustomerModel> livingCustomers() {
    return customers.stream().filter(one -> !one.isDeleted()).toList();
  }

  /** Notes that a customer was deleted, with all that it had. */
  public void delete(CustomerModel customer) {
    customer.delete();
    grants.values().stream()
        .filter(grant -> grant.customer() == customer)
        .forEach(GrantModel::revoke);
  }

  /** Notes that a benefit was deleted, and so taken from all who had it. */
  public void delete(BenefitModel benefit) {
    benefit.delete();
    grants.values().stream()
        .filter(grant -> grant.benefit() == benefit)
        .forEach(GrantModel::revoke);
  }

  /**
   * Notes that a benefit was changed.
   *
   * @param nowFiles the files that it has now
   * @param read the body of the response
   * @param withFiles whether its files were set, and so granted to all who have the benefit
   */
  public void update(
      BenefitModel benefit, List<FileModel> nowFiles, JsonNode read, boolean withFiles) {
    benefit.learn(nowFiles, read);
    if (withFiles) {
      grantedTimes++;
      grants.values().stream()
          .filter(grant -> grant.benefit() == benefit)
          .forEach(grant -> grant.regrant(grantedTimes));
    }
  }

  /** Notes a grant, which may be one that there was before. */
  public void grant(String id, BenefitModel benefit, CustomerModel customer, boolean forMember) {
    grantedTimes++;
    grants
        .computeIfAbsent(id, key -> new GrantModel(key, benefit, customer, forMember))
        .grant(grantedTimes);
  }

  /** Notes that a grant was revoked. */
  public void revoke(GrantModel grant) {
    grant.revoke();
  }

  /** Returns the files that {@code files:list} shows, newest first. */
  public List<FileModel> listedFiles() {
    return files.stream()
        .filter(file -> !file.isDeleted() && file.isUploaded())
        .filter(file -> file.kind() != FileKind.SUPPORT_CASE_ATTACHMENT)
        .sorted((one, other) -> other.createdAt().compareTo(one.createdAt()))
        .toList();
  }

  /** Returns what {@code customer_portal:downloadables:list} shows to a customer, in any order. */
  public List<DownloadableModel> downloadables(CustomerModel customer) {
    return grants.values().stream()
        .filter(grant -> grant.customer() == customer)
        .flatMap(grant -> grant.downloadables().stream())
        .filter(one -> one.isGranted() && one.file().isDownloadable())
        .toList();
  }

  /** Returns how often a file was downloaded through a benefit. */
  public int downloads(BenefitModel benefit, FileModel file) {
    return ofFile(benefit, file).stream().mapToInt(DownloadableModel::downloads).sum();
  }

  /** Returns how many customers and members have downloaded a file through a benefit. */
  public long downloaders(BenefitModel benefit, FileModel file) {
    return ofFile(benefit, file).stream().filter(one -> one.downloads() > 0).count();
  }

  private List<DownloadableModel> ofFile(BenefitModel benefit, FileModel file) {
    return grants.values().stream()
        .filter(grant -> grant.benefit() == benefit)
        .flatMap(grant -> grant.downloadables().stream())
        .filter(one -> one.file() == file)
        .toList();
  }
}
