package floe.steering.world;

import floe.api.FileServiceTypes;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fixtures, each with its id, in the order of the request. */
public record FixturePlan(
    List<File> files,
    List<Customer> customers,
    List<Member> members,
    List<Benefit> benefits,
    List<Grant> grants) {

  /** Copies the lists. */
  public FixturePlan {
    files = List.copyOf(files);
    customers = List.copyOf(customers);
    members = List.copyOf(members);
    benefits = List.copyOf(benefits);
    grants = List.copyOf(grants);
  }

  /**
   * A file.
   *
   * @param key the key of its group
   * @param contentSeed what its {@link FixtureContent} is generated from
   */
  public record File(
      UUID id,
      @Nullable String key,
      String name,
      FileServiceTypes service,
      String mimeType,
      long sizeBytes,
      long contentSeed) {

    /** Returns the file's bytes. */
    public FixtureContent content() {
      return new FixtureContent(contentSeed, sizeBytes);
    }
  }

  /**
   * A customer.
   *
   * @param key the key of its group
   * @param ownerId the id of the member who owns it
   */
  public record Customer(
      UUID id, @Nullable String key, UUID ownerId, String name, String email, String externalId) {}

  /**
   * A member of a customer.
   *
   * @param key the key of its group
   */
  public record Member(
      UUID id,
      @Nullable String key,
      UUID customerId,
      String name,
      String email,
      String externalId) {}

  /**
   * A benefit.
   *
   * @param fileIds its files
   */
  public record Benefit(UUID id, @Nullable String key, String description, List<UUID> fileIds) {
    /** Copies the list. */
    public Benefit {
      fileIds = List.copyOf(fileIds);
    }
  }

  /**
   * A grant.
   *
   * @param memberId the member who gets it, null for the customer
   * @param downloadableIds the id of a downloadable for each file of the benefit
   */
  public record Grant(
      UUID id,
      UUID benefitId,
      UUID customerId,
      @Nullable UUID memberId,
      List<UUID> downloadableIds) {
    /** Copies the list. */
    public Grant {
      downloadableIds = List.copyOf(downloadableIds);
    }
  }
}
