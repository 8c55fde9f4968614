package floe.server.sandbox.world;

import floe.server.organization.OrganizationEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds and deletes what belongs to a whole world. */
@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class WorldRepository implements GenericRepository<OrganizationEntity, UUID> {

  private static final String CUSTOMERS = "(select id from customer where organization_id = :id)";
  private static final String BENEFITS = "(select id from benefit where organization_id = :id)";
  private static final String FILES = "(select id from file where organization_id = :id)";

  /** Deletes every row of a world, children first. */
  @Transactional
  void erase(UUID id) {
    List<UUID> users = findUserIds(id);
    deleteMetadata(id);
    deleteDownloadables(id);
    deleteGrants(id);
    deleteBenefitFiles(id);
    deleteBenefits(id);
    deleteParts(id);
    deleteFiles(id);
    deleteSessions(id);
    deleteMembers(id);
    deleteCustomers(id);
    deleteOrganizationTokens(id);
    for (UUID user : users) {
      deleteUserTokens(user);
    }
    deleteMemberships(id);
    users.forEach(this::deleteUser);
    deleteClock(id);
    deleteCounts(id);
    deleteOrganization(id);
  }

  /** Returns the scopes of an organization's access token, separated by spaces. */
  @Query(value = "select scopes from access_token where organization_id = :id", nativeQuery = true)
  abstract Optional<String> findScopes(UUID id);

  @Query(
      value = "select user_id from user_organization where organization_id = :id",
      nativeQuery = true)
  abstract List<UUID> findUserIds(UUID id);

  @Query(
      "delete from metadata_entry where owner_id in " + CUSTOMERS + " or owner_id in " + BENEFITS)
  abstract void deleteMetadata(UUID id);

  @Query("delete from downloadable where customer_id in " + CUSTOMERS)
  abstract void deleteDownloadables(UUID id);

  @Query("delete from benefit_grant where customer_id in " + CUSTOMERS)
  abstract void deleteGrants(UUID id);

  @Query("delete from benefit_file where benefit_id in " + BENEFITS)
  abstract void deleteBenefitFiles(UUID id);

  @Query("delete from benefit where organization_id = :id")
  abstract void deleteBenefits(UUID id);

  @Query("delete from file_part where file_id in " + FILES)
  abstract void deleteParts(UUID id);

  @Query("delete from file where organization_id = :id")
  abstract void deleteFiles(UUID id);

  @Query("delete from customer_session where customer_id in " + CUSTOMERS)
  abstract void deleteSessions(UUID id);

  @Query("delete from customer_member where customer_id in " + CUSTOMERS)
  abstract void deleteMembers(UUID id);

  @Query("delete from customer where organization_id = :id")
  abstract void deleteCustomers(UUID id);

  @Query("delete from access_token where organization_id = :id")
  abstract void deleteOrganizationTokens(UUID id);

  @Query("delete from access_token where user_id = :id")
  abstract void deleteUserTokens(UUID id);

  @Query("delete from user_organization where organization_id = :id")
  abstract void deleteMemberships(UUID id);

  @Query("delete from user_account where id = :id")
  abstract void deleteUser(UUID id);

  @Query("delete from world_clock where organization_id = :id")
  abstract void deleteClock(UUID id);

  @Query("delete from list_count where organization_id = :id")
  abstract void deleteCounts(UUID id);

  @Query("delete from organization where id = :id")
  abstract void deleteOrganization(UUID id);
}
