package floe.files;

import floe.api.BenefitDownloadables;
import floe.api.BenefitDownloadablesCreateProperties;
import floe.api.BenefitDownloadablesProperties;
import floe.api.BenefitVisibility;
import floe.api.FileServiceTypes;
import floe.contract.message.Fault;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What a benefit of type {@code downloadables} holds (operation {@code benefits:create}). */
public final class BenefitRules {

  private BenefitRules() {}

  /**
   * Returns the faults of the files that a benefit may not have: it may have downloadables of its
   * own organization.
   *
   * @param fileIds the field {@code properties.files}
   * @param serviceOf returns the service of a file of the benefit's organization, or nothing if the
   *     organization has no such file
   */
  public static List<Fault> checkFiles(
      List<UUID> fileIds, Function<UUID, Optional<FileServiceTypes>> serviceOf) {
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < fileIds.size(); i++) {
      UUID id = fileIds.get(i);
      Optional<FileServiceTypes> service = serviceOf.apply(id);
      List<Object> location = List.of("body", "properties", "files", i);
      if (service.isEmpty()) {
        faults.add(Faults.valueError(location, "File not found.", id));
      } else if (service.get() != FileServiceTypes.DOWNLOADABLE) {
        String message =
            "File is not a downloadable but a %s.".formatted(service.get().value());
        faults.add(Faults.valueError(location, message, id));
      }
    }
    return faults;
  }

  /** Returns the properties of the benefit that a request asks for. */
  public static BenefitDownloadablesProperties properties(
      BenefitDownloadablesCreateProperties asked) {
    Map<String, Boolean> archived = asked.archived() == null ? Map.of() : asked.archived();
    return BenefitDownloadablesProperties.builder()
        .archived(archived)
        .files(asked.files())
        .build();
  }

  /** Returns the different files of a benefit in their order, archived ones among them. */
  public static List<UUID> files(BenefitDownloadablesProperties properties) {
    return List.copyOf(new LinkedHashSet<>(properties.files()));
  }

  /** Returns the different files that a benefit gives, in its order: all but archived ones. */
  public static List<UUID> grantedFiles(BenefitDownloadablesProperties properties) {
    return files(properties).stream()
        .filter(fileId -> !isArchived(properties, fileId))
        .toList();
  }

  /** Returns whether a file stays with a benefit without being granted. */
  public static boolean isArchived(BenefitDownloadablesProperties properties, UUID fileId) {
    return properties.archived().getOrDefault(fileId.toString(), false);
  }

  /**
   * Returns a builder with the fields that every benefit of this type has the same, whatever a
   * request asks for: anyone may see it, select it and delete it.
   */
  public static BenefitDownloadables.Builder common() {
    return BenefitDownloadables.builder()
        .type("downloadables")
        .selectable(true)
        .deletable(true)
        .visibility(BenefitVisibility.PUBLIC)
        .visibilityConfigurable(false);
  }
}
