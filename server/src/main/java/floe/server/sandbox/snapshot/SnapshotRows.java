package floe.server.sandbox.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.server.file.StorageState;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The rows of a world at one moment, by table. */
final class SnapshotRows {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String ID = "id";
  private static final String STATE = "storage_state";
  private static final String CREATED_AT = "created_at";
  private static final String EXPIRES_AT = "expires_at";

  /** Which column of a table names a row of which other table. */
  private static final List<Reference> REFERENCES = List.of(
      new Reference(WorldTable.MEMBER, "customer_id", WorldTable.CUSTOMER),
      new Reference(WorldTable.SESSION, "customer_id", WorldTable.CUSTOMER),
      new Reference(WorldTable.SESSION, "member_id", WorldTable.MEMBER),
      new Reference(WorldTable.PART, "file_id", WorldTable.FILE),
      new Reference(WorldTable.BENEFIT_FILE, "benefit_id", WorldTable.BENEFIT),
      new Reference(WorldTable.BENEFIT_FILE, "file_id", WorldTable.FILE),
      new Reference(WorldTable.GRANT, "customer_id", WorldTable.CUSTOMER),
      new Reference(WorldTable.GRANT, "member_id", WorldTable.MEMBER),
      new Reference(WorldTable.GRANT, "benefit_id", WorldTable.BENEFIT),
      new Reference(WorldTable.DOWNLOADABLE, "grant_id", WorldTable.GRANT),
      new Reference(WorldTable.DOWNLOADABLE, "file_id", WorldTable.FILE));

  private final Map<WorldTable, ArrayNode> tables;

  private SnapshotRows(Map<WorldTable, ArrayNode> tables) {
    this.tables = tables;
  }

  private record Reference(WorldTable from, String column, WorldTable to) {}

  /**
   * Reads the rows that a world has now. What others are making at the same time is part of it as a
   * whole or not at all. Uploads in progress count as deleted files.
   */
  static SnapshotRows read(RowReader reader, UUID organizationId, Instant now) {
    Map<WorldTable, ArrayNode> tables = new EnumMap<>(WorldTable.class);
    for (WorldTable table : WorldTable.values()) {
      tables.put(table, reader.read(table, organizationId));
    }
    SnapshotRows rows = new SnapshotRows(tables);
    rows.files().forEach(file -> endUpload((ObjectNode) file, now));
    REFERENCES.forEach(rows::dropDangling);
    return rows;
  }

  private static void endUpload(ObjectNode file, Instant now) {
    if (!isStored(file)) {
      file.put(STATE, StorageState.GONE.name());
      if (file.path("deleted_at").isNull()) {
        file.put("deleted_at", now.toString());
      }
    }
  }

  private void dropDangling(Reference reference) {
    Set<String> known = new HashSet<>();
    rows(reference.to()).forEach(row -> known.add(row.path(ID).textValue()));
    rows(reference.from()).removeIf(row -> {
      JsonNode named = row.path(reference.column());
      return !named.isNull() && !known.contains(named.textValue());
    });
  }

  /** Reads what {@link #toJson} wrote. */
  static SnapshotRows of(String json) {
    try {
      JsonNode content = JSON.readTree(json);
      Map<WorldTable, ArrayNode> tables = new EnumMap<>(WorldTable.class);
      for (WorldTable table : WorldTable.values()) {
        tables.put(table, content.withArray("/" + table.table()));
      }
      return new SnapshotRows(tables);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the rows of a snapshot cannot be read", e);
    }
  }

  /** Returns the text that the database keeps. */
  String toJson() {
    ObjectNode content = JSON.createObjectNode();
    tables.forEach((table, rows) -> {
      if (!rows.isEmpty()) {
        content.set(table.table(), rows);
      }
    });
    return content.toString();
  }

  /** Lets the sessions begin at a time and last as long as before. */
  void renewSessions(Instant now) {
    rows(WorldTable.SESSION).forEach(row -> {
      ObjectNode session = (ObjectNode) row;
      Instant createdAt = Instant.parse(session.path(CREATED_AT).textValue());
      Instant expiresAt = Instant.parse(session.path(EXPIRES_AT).textValue());
      session.put(EXPIRES_AT, now.plus(Duration.between(createdAt, expiresAt)).toString());
      session.put(CREATED_AT, now.toString());
    });
  }

  /** Returns the rows of a table. */
  ArrayNode rows(WorldTable table) {
    return tables.getOrDefault(table, JSON.createArrayNode());
  }

  private ArrayNode files() {
    return rows(WorldTable.FILE);
  }

  /** Returns the ids of the files whose bytes are in the store. */
  Set<UUID> storedFiles() {
    Set<UUID> ids = new HashSet<>();
    files().forEach(file -> {
      if (isStored(file)) {
        ids.add(id(file));
      }
    });
    return ids;
  }

  /** Returns how many bytes these files have together. */
  long storedBytes() {
    long bytes = 0;
    for (JsonNode file : files()) {
      bytes += isStored(file) ? file.path("size_bytes").longValue() : 0;
    }
    return bytes;
  }

  static UUID id(JsonNode row) {
    return UUID.fromString(row.path(ID).textValue());
  }

  private static boolean isStored(JsonNode file) {
    return file.path(STATE).textValue().equals(StorageState.STORED.name());
  }
}
