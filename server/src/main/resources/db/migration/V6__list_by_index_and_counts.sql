-- What lists show is marked in the rows that they read, so that an index has them in the order of the list, on H2 too,
-- which has no partial indexes. How many there are is kept in list_count: each change adds a row with its difference, so
-- that nobody waits for anybody, and the sum over an owner's rows is the count. Rows are folded from time to time.
-- Owners: an organization of its files, a customer and a member of their downloadables.
alter table file add column is_listed boolean default false not null;
update file set is_listed = true
  where storage_state = 'STORED' and deleted_at is null and service <> 'support_case_attachment';
create index file_listed on file (organization_id, is_listed, created_at desc, id desc);
drop index file_by_organization;

alter table downloadable add column is_listed boolean default false not null;
update downloadable set is_listed = true
  where revoked_at is null
    and exists (select 1 from benefit b where b.id = downloadable.benefit_id and b.deleted_at is null)
    and exists (select 1 from file f where f.id = downloadable.file_id and f.storage_state = 'STORED'
      and f.deleted_at is null and f.is_enabled = true and f.flagged_malicious_at is null);
create index downloadable_listed_by_customer
  on downloadable (customer_id, is_listed, created_at desc, position desc, id desc);
create index downloadable_listed_by_member
  on downloadable (member_id, is_listed, created_at desc, position desc, id desc);
drop index downloadable_by_customer;

create table list_count (
  organization_id uuid not null references organization (id),
  owner_id uuid not null,
  id uuid not null,
  amount bigint not null,
  primary key (organization_id, owner_id, id)
);
insert into list_count (organization_id, owner_id, id, amount)
  select f.organization_id, f.organization_id, gen_random_uuid(), count(*)
  from file f where f.is_listed = true group by f.organization_id;
insert into list_count (organization_id, owner_id, id, amount)
  select c.organization_id, c.id, gen_random_uuid(), count(*)
  from downloadable d join customer c on c.id = d.customer_id where d.is_listed = true group by c.organization_id, c.id;
insert into list_count (organization_id, owner_id, id, amount)
  select c.organization_id, d.member_id, gen_random_uuid(), count(*)
  from downloadable d join customer c on c.id = d.customer_id
  where d.is_listed = true and d.member_id is not null group by c.organization_id, d.member_id;
