package floe.steering.world;

import floe.api.FileServiceTypes;
import floe.api.sandbox.FixtureFiles;
import java.util.ArrayList;
import java.util.List;

/** Plans the files of fixtures. */
final class FilePlanner {

  private final IdSource ids;
  private final FixtureGroups<FixturePlan.File> groups = new FixtureGroups<>();
  private final List<FixturePlan.File> files = new ArrayList<>();

  FilePlanner(IdSource ids) {
    this.ids = ids;
  }

  void plan(FixtureFiles group) {
    for (int n = 1; n <= group.count(); n++) {
      String name = "file " + (files.size() + 1);
      FixturePlan.File file = new FixturePlan.File(
          ids.id(name),
          group.key(),
          FixturePlanner.numbered(group.name(), n),
          service(group),
          group.mimeType(),
          group.size(),
          ids.contentSeed(name));
      files.add(file);
      groups.add(group.key(), file);
    }
  }

  private static FileServiceTypes service(FixtureFiles group) {
    return group.service() == null
        ? FileServiceTypes.DOWNLOADABLE
        : FileServiceTypes.of(group.service().value());
  }

  List<FixturePlan.File> files() {
    return files;
  }

  FixtureGroups<FixturePlan.File> groups() {
    return groups;
  }
}
