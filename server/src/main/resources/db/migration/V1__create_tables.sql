-- Right on H2 (PostgreSQL mode) and on PostgreSQL. Names of files and the like come from clients and may be of any
-- length, so they are text; what the server makes itself has a length.

create table organization (
  id uuid primary key,
  name text not null,
  slug varchar(128) not null unique,
  created_at timestamp(6) with time zone not null
);

create table user_account (
  id uuid primary key,
  email varchar(320) not null,
  created_at timestamp(6) with time zone not null
);

create table user_organization (
  user_id uuid not null references user_account (id),
  organization_id uuid not null references organization (id),
  primary key (user_id, organization_id)
);
create index user_organization_by_organization on user_organization (organization_id);

create table access_token (
  id uuid primary key,
  token_hash char(64) not null unique,
  organization_id uuid references organization (id),
  user_id uuid references user_account (id),
  scopes varchar(1024) not null,
  created_at timestamp(6) with time zone not null,
  check ((organization_id is null) <> (user_id is null))
);
create index access_token_by_organization on access_token (organization_id);
create index access_token_by_user on access_token (user_id);

create table customer (
  id uuid primary key,
  organization_id uuid not null references organization (id),
  email varchar(320) not null,
  external_id varchar(256),
  name varchar(256),
  created_at timestamp(6) with time zone not null,
  unique (organization_id, external_id)
);

create table customer_member (
  id uuid primary key,
  customer_id uuid not null references customer (id),
  email varchar(320) not null,
  external_id varchar(256),
  name varchar(256),
  role varchar(32) not null,
  created_at timestamp(6) with time zone not null
);
create index customer_member_by_customer on customer_member (customer_id);

create table customer_session (
  id uuid primary key,
  token_hash char(64) not null unique,
  customer_id uuid not null references customer (id),
  member_id uuid references customer_member (id),
  return_url text,
  created_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null
);
create index customer_session_by_customer on customer_session (customer_id);

-- storage_state: uploading -> completing -> stored -> deleting -> gone (uploading and completing -> deleting as well).
-- completing and deleting say that the store is being asked; a start-up finishes or takes back what a crash left there.
create table file (
  id uuid primary key,
  organization_id uuid not null references organization (id),
  service varchar(32) not null,
  name text not null,
  path text not null,
  mime_type text not null,
  size_bytes bigint not null,
  version text,
  checksum_sha256_base64 varchar(44),
  checksum_etag varchar(128),
  storage_version varchar(1024),
  last_modified_at timestamp(6) with time zone,
  storage_key varchar(256) not null,
  upload_id varchar(1024) not null,
  storage_state varchar(16) not null,
  -- digest of the parts that the store was asked to complete with; null before
  completion_digest char(64),
  is_enabled boolean not null,
  flagged_malicious_at timestamp(6) with time zone,
  created_at timestamp(6) with time zone not null,
  modified_at timestamp(6) with time zone,
  deleted_at timestamp(6) with time zone
);
create index file_by_organization on file (organization_id, created_at);
create index file_by_upload on file (upload_id);
create index file_by_state on file (storage_state);

create table file_part (
  id uuid primary key,
  file_id uuid not null references file (id),
  position integer not null,
  number bigint not null,
  chunk_start bigint not null,
  chunk_end bigint not null,
  checksum_sha256_base64 varchar(44),
  unique (file_id, position)
);

create table benefit (
  id uuid primary key,
  organization_id uuid not null references organization (id),
  type varchar(32) not null,
  description text not null,
  visibility varchar(16) not null,
  -- both as JSON, as the client gave them
  metadata text not null,
  properties text not null,
  created_at timestamp(6) with time zone not null,
  modified_at timestamp(6) with time zone,
  deleted_at timestamp(6) with time zone
);
create index benefit_by_organization on benefit (organization_id);

create table benefit_file (
  id uuid primary key,
  benefit_id uuid not null references benefit (id),
  file_id uuid not null references file (id),
  position integer not null,
  is_archived boolean not null,
  unique (benefit_id, file_id)
);
create index benefit_file_by_file on benefit_file (file_id);

create table benefit_grant (
  id uuid primary key,
  customer_id uuid not null references customer (id),
  benefit_id uuid not null references benefit (id),
  member_id uuid references customer_member (id),
  granted_at timestamp(6) with time zone not null,
  revoked_at timestamp(6) with time zone
);
create index benefit_grant_by_customer on benefit_grant (customer_id);
create index benefit_grant_by_benefit on benefit_grant (benefit_id);

-- one row for each file that a grant lets its holder download
create table downloadable (
  id uuid primary key,
  grant_id uuid not null references benefit_grant (id),
  customer_id uuid not null references customer (id),
  member_id uuid references customer_member (id),
  benefit_id uuid not null references benefit (id),
  file_id uuid not null references file (id),
  downloads bigint not null,
  last_downloaded_at timestamp(6) with time zone,
  created_at timestamp(6) with time zone not null,
  unique (grant_id, file_id)
);
create index downloadable_by_customer on downloadable (customer_id, created_at);
create index downloadable_by_file on downloadable (file_id);
create index downloadable_by_benefit on downloadable (benefit_id);
