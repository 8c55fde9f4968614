package floe.contracttests.model;

/** A file that a grant lets its holder download. It keeps its id when it is revoked. */
public final class DownloadableModel {
  private final GrantModel grant;
  private final FileModel file;
  private final int position;
  private String id = "";
  private boolean revoked;
  private int downloads;

  /**
   * Creates a downloadable that is in force.
   *
   * @param position greater for those that were granted later, equal for those of one request
   */
  DownloadableModel(GrantModel grant, FileModel file, int position) {
    this.grant = grant;
    this.file = file;
    this.position = position;
  }

  /** Returns the grant that it is of. */
  public GrantModel grant() {
    return grant;
  }

  /** Returns the file. */
  public FileModel file() {
    return file;
  }

  /**
   * Returns its place in the order of creation: greater for those that were granted later, equal
   * for those of one request.
   */
  public int position() {
    return position;
  }

  /** Returns its id; empty until a response has shown it. */
  public String id() {
    return id;
  }

  /** Notes the id that a response has shown. */
  public void learn(String shownId) {
    id = shownId;
  }

  /** Returns how often it was downloaded. */
  int downloads() {
    return downloads;
  }

  /** Notes that its link was followed. */
  public void countDownload() {
    downloads++;
  }

  /** Notes that it was revoked, or is in force again. */
  void setRevoked(boolean now) {
    revoked = now;
  }

  /** Returns whether its holder may have the file, whatever became of the file itself. */
  public boolean isGranted() {
    return !revoked && !grant.benefit().isDeleted();
  }
}
