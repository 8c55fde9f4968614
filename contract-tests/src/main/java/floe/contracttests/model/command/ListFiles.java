package floe.contracttests.model.command;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contracttests.model.FileModel;
import floe.contracttests.model.PageAssertions;
import floe.contracttests.model.PageLimit;
import floe.contracttests.model.WorldModel;
import java.util.ArrayList;
import java.util.List;

/** Lists all pages of the files. In a world that others use too, it asks for the model's files. */
public record ListFiles(Filter filter, FileRef file, PageLimit limit, Caller caller)
    implements Command {

  /** Which files are asked for. */
  public enum Filter {
    ALL,
    BY_ORGANIZATION,
    /** The file that the command names. */
    BY_ID,
    /** The file that the command names, and all that were created before it. */
    BY_IDS,
    BY_IDS_AND_ORGANIZATION;

    private boolean byIds() {
      return this == BY_ID || this == BY_IDS || this == BY_IDS_AND_ORGANIZATION;
    }

    private boolean byOrganization() {
      return this == BY_ORGANIZATION || this == BY_IDS_AND_ORGANIZATION;
    }
  }

  /** Returns the command that lists all files with the organization's token. */
  public static ListFiles all(PageLimit limit) {
    return new ListFiles(Filter.ALL, new FileRef(0), limit, Caller.ORGANIZATION);
  }

  @Override
  public boolean when(WorldModel model) {
    return !isById(model) || !model.files().isEmpty();
  }

  private boolean isById(WorldModel model) {
    return filter.byIds() || model.isShared();
  }

  @Override
  public void run(StateMachineRun run) {
    List<String> query = new ArrayList<>();
    List<FileModel> expected = run.model().listedFiles();
    if (isById(run.model())) {
      List<FileModel> wanted = wanted(run.model());
      wanted.forEach(one -> query.addAll(List.of("ids", one.id())));
      expected = expected.stream().filter(wanted::contains).toList();
    }
    if (filter.byOrganization()) {
      query.addAll(List.of("organization_id", run.model().world().organizationId()));
    }
    List<JsonNode> bodies =
        expected.stream().map(one -> (JsonNode) one.expectedRead()).toList();
    PageAssertions.check(bodies, limit, page -> {
      List<String> all = new ArrayList<>(query);
      all.addAll(page);
      return run.files(caller).list(all.toArray(String[]::new));
    });
  }

  private List<FileModel> wanted(WorldModel model) {
    List<FileModel> files = model.files();
    if (!filter.byIds()) {
      return files;
    }
    FileModel named = file.find(files).orElseThrow();
    return filter == Filter.BY_ID ? List.of(named) : files.subList(0, files.indexOf(named) + 1);
  }
}
