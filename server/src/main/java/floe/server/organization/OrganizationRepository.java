package floe.server.organization;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores and finds organizations. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface OrganizationRepository extends GenericRepository<OrganizationEntity, UUID> {

  /** Stores a new organization. */
  OrganizationEntity save(OrganizationEntity organization);

  /** Returns the organization with an id. */
  Optional<OrganizationEntity> findById(UUID id);

  /** Returns one page of the organizations, newest first. */
  @Query(
      value =
          "select o.* from organization o order by o.created_at desc, o.id desc limit :limit offset :offset",
      nativeQuery = true)
  List<OrganizationEntity> findPage(int limit, long offset);

  /** Returns how many organizations there are. */
  long count();

  /** Makes a user work for an organization. */
  @Query(
      "insert into user_organization (user_id, organization_id) values (:userId, :organizationId)")
  void addUser(UUID userId, UUID organizationId);
}
