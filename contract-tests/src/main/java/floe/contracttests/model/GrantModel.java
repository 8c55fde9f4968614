package floe.contracttests.model;

import java.util.ArrayList;
import java.util.List;

/** A benefit that was granted to a customer or to a member, and what it makes downloadable. */
public final class GrantModel {
  private final String id;
  private final BenefitModel benefit;
  private final CustomerModel customer;
  private final boolean forMember;
  private final List<DownloadableModel> downloadables = new ArrayList<>();
  private boolean revoked;

  /**
   * Creates the model of a grant that gives nothing yet.
   *
   * @param forMember whether it is for the member of the world's customer alone
   */
  GrantModel(String id, BenefitModel benefit, CustomerModel customer, boolean forMember) {
    this.id = id;
    this.benefit = benefit;
    this.customer = customer;
    this.forMember = forMember;
  }

  /** Returns the grant's id. */
  public String id() {
    return id;
  }

  /** Returns what was granted. */
  public BenefitModel benefit() {
    return benefit;
  }

  /** Returns the customer that has it, or whose member has it. */
  public CustomerModel customer() {
    return customer;
  }

  /** Returns whether it is for the member of the world's customer alone. */
  public boolean isForMember() {
    return forMember;
  }

  /** Returns whether it was revoked. */
  public boolean isRevoked() {
    return revoked;
  }

  /** Returns everything that it has ever made downloadable, what was revoked too. */
  public List<DownloadableModel> downloadables() {
    return List.copyOf(downloadables);
  }

  /**
   * Notes that it was granted, or granted again.
   *
   * @param position the place of what is new in the order of creation
   */
  void grant(int position) {
    revoked = false;
    regrant(position);
  }

  /**
   * Notes that the files of the benefit have changed: the holder of a grant in force has those that
   * the benefit has now, and what comes back is as it was.
   *
   * @param position the place of what is new in the order of creation
   */
  void regrant(int position) {
    List<FileModel> files = revoked ? List.of() : benefit.grantedFiles();
    downloadables.forEach(one -> one.setRevoked(!files.contains(one.file())));
    files.stream()
        .filter(file -> downloadables.stream().noneMatch(one -> one.file() == file))
        .forEach(file -> downloadables.add(new DownloadableModel(this, file, position)));
  }

  /** Notes that it was revoked. */
  void revoke() {
    revoked = true;
    downloadables.forEach(one -> one.setRevoked(true));
  }
}
