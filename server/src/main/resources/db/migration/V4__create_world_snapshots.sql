-- The states that worlds can be brought back to. The origin of a world is its state at its creation. One that is marked as
-- deleted keeps nothing any more; a start-up finishes what a crash left there.
create table world_snapshot (
  id uuid primary key,
  organization_id uuid not null references organization (id),
  name varchar(128),
  is_origin boolean not null,
  position integer not null,
  file_count bigint not null,
  size_bytes bigint not null,
  created_at timestamp(6) with time zone not null,
  deleted_at timestamp(6) with time zone
);
create index world_snapshot_by_organization on world_snapshot (organization_id, position);

-- the rows of a snapshot: a JSON object with an array of rows for each table that has some
create table world_snapshot_rows (
  snapshot_id uuid primary key references world_snapshot (id),
  content text not null
);

-- The stored files of a snapshot, whose bytes stay in the store as long as it does. The row of the file may be gone.
create table world_snapshot_file (
  snapshot_id uuid not null references world_snapshot (id),
  file_id uuid not null,
  service varchar(32) not null,
  storage_key varchar(256) not null,
  primary key (snapshot_id, file_id)
);
create index world_snapshot_file_by_file on world_snapshot_file (file_id);
