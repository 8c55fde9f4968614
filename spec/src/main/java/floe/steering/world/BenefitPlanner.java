package floe.steering.world;

import floe.api.FileServiceTypes;
import floe.api.sandbox.FixtureBenefit;
import floe.api.sandbox.FixtureGrant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Plans the benefits and grants of fixtures. */
final class BenefitPlanner {

  private final IdSource ids;
  private final FilePlanner files;
  private final FixtureGroups<PeoplePlanner.Holder> holders;
  private final FixtureFaults faults;
  private final FixtureGroups<FixturePlan.Benefit> groups = new FixtureGroups<>();
  private final List<FixturePlan.Benefit> benefits = new ArrayList<>();
  private final List<FixturePlan.Grant> grants = new ArrayList<>();
  private final Set<Given> given = new HashSet<>();
  private int downloadables;

  BenefitPlanner(
      IdSource ids,
      FilePlanner files,
      FixtureGroups<PeoplePlanner.Holder> holders,
      FixtureFaults faults) {
    this.ids = ids;
    this.files = files;
    this.holders = holders;
    this.faults = faults;
  }

  private record Given(UUID benefitId, PeoplePlanner.Holder holder) {}

  void plan(FixtureBenefit asked, int index) {
    FixturePlan.Benefit benefit = new FixturePlan.Benefit(
        ids.id("benefit " + (benefits.size() + 1)),
        asked.key(),
        asked.description(),
        asked.files() == null ? downloadables() : files(asked.files(), index));
    benefits.add(benefit);
    groups.add(asked.key(), benefit);
  }

  private List<UUID> downloadables() {
    return files.files().stream()
        .filter(file -> file.service() == FileServiceTypes.DOWNLOADABLE)
        .map(FixturePlan.File::id)
        .toList();
  }

  private List<UUID> files(List<String> keys, int index) {
    Set<UUID> found = new LinkedHashSet<>();
    for (int i = 0; i < keys.size(); i++) {
      String key = keys.get(i);
      List<FixturePlan.File> group = files.groups().find(key);
      if (group == null) {
        faults.add("No group of files has this key.", key, "benefits", index, "files", i);
      } else if (group.get(0).service() != FileServiceTypes.DOWNLOADABLE) {
        faults.add("These files are not downloadable.", key, "benefits", index, "files", i);
      } else {
        group.forEach(file -> found.add(file.id()));
      }
    }
    return List.copyOf(found);
  }

  void plan(FixtureGrant asked, int index) {
    List<FixturePlan.Benefit> benefit = groups.find(asked.benefit());
    List<PeoplePlanner.Holder> found = holders.find(asked.to());
    if (benefit == null) {
      faults.add("No benefit has this key.", asked.benefit(), "grants", index, "benefit");
    }
    if (found == null) {
      faults.add(
          "No group of customers or members has this key.", asked.to(), "grants", index, "to");
    }
    if (benefit != null && found != null && mayGive(benefit.get(0), found)) {
      found.forEach(holder -> give(benefit.get(0), holder, asked, index));
    }
  }

  private boolean mayGive(FixturePlan.Benefit benefit, List<PeoplePlanner.Holder> found) {
    int more = grants.size() + found.size();
    FixtureLimits.check("grants", more, FixtureLimits.MAX_GRANTS, faults);
    downloadables += found.size() * benefit.fileIds().size();
    if (downloadables > FixtureLimits.MAX_DOWNLOADABLES) {
      faults.add(
          "The grants may give at most %d downloadables, not %d."
              .formatted(FixtureLimits.MAX_DOWNLOADABLES, downloadables),
          downloadables,
          "grants");
    }
    return faults.isEmpty();
  }

  private void give(
      FixturePlan.Benefit benefit, PeoplePlanner.Holder holder, FixtureGrant asked, int index) {
    if (!given.add(new Given(benefit.id(), holder))) {
      faults.add("This benefit is given to them already.", asked.to(), "grants", index, "to");
      return;
    }
    String name = "grant " + (grants.size() + 1);
    List<UUID> downloadableIds = new ArrayList<>();
    for (int i = 1; i <= benefit.fileIds().size(); i++) {
      downloadableIds.add(ids.id("downloadable " + i + " of " + name));
    }
    grants.add(new FixturePlan.Grant(
        ids.id(name), benefit.id(), holder.customerId(), holder.memberId(), downloadableIds));
  }

  List<FixturePlan.Benefit> benefits() {
    return benefits;
  }

  List<FixturePlan.Grant> grants() {
    return grants;
  }
}
