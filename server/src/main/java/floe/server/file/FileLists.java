package floe.server.file;

import floe.files.Page;
import floe.files.PageRequest;
import floe.server.query.IdArrays;
import floe.server.query.ListCounts;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Reads the pages of operation {@code files:list}, newest first. The ids of a page come from the
 * index alone, so that what is before the page costs no row; how many files there are is counted
 * already. Pages of several organizations are sorted, and cost as much as these have files.
 */
@Singleton
class FileLists {

  private static final String IDS_OF_ONE = "select f.id from file f"
      + " where f.organization_id = ? and f.is_listed = true"
      + " order by f.organization_id, f.is_listed, f.created_at desc, f.id desc limit ? offset ?";
  private static final String IDS_OF_SEVERAL = "select f.id from file f"
      + " where f.organization_id = any(?) and f.is_listed = true"
      + " order by f.created_at desc, f.id desc limit ? offset ?";
  private static final String ROWS = "select f.* from file f where f.id = any(?)";
  private static final String NAMED = "select f.id from file f where f.id = any(?)"
      + " and f.organization_id = any(?) and f.is_listed = true"
      + " order by f.created_at desc, f.id desc";

  private final IdArrays arrays;
  private final ListCounts counts;

  FileLists(IdArrays arrays, ListCounts counts) {
    this.arrays = arrays;
    this.counts = counts;
  }

  /** Returns a page of the files of some organizations, at least one. */
  @Transactional
  Page<FileEntity> find(Set<UUID> organizationIds, PageRequest page) {
    long total = counts.total(organizationIds, organizationIds);
    if (page.offset() >= total) {
      return new Page<>(List.of(), total, page.limit());
    }
    boolean one = organizationIds.size() == 1;
    Object of = one ? organizationIds.iterator().next() : organizationIds;
    List<UUID> ids = arrays.ids(one ? IDS_OF_ONE : IDS_OF_SEVERAL, of, page.limit(), page.offset());
    return new Page<>(rows(ids), total, page.limit());
  }

  /** Returns a page of those of the named files that some organizations have. */
  @Transactional
  Page<FileEntity> find(Set<UUID> organizationIds, Collection<UUID> named, PageRequest page) {
    Page<UUID> ids = page.of(arrays.ids(NAMED, named, organizationIds));
    return new Page<>(rows(ids.items()), ids.totalCount(), page.limit());
  }

  private List<FileEntity> rows(List<UUID> ids) {
    return arrays.find(ROWS, FileEntity.class, ids).stream()
        .sorted(Comparator.comparingInt(file -> ids.indexOf(file.id())))
        .toList();
  }
}
