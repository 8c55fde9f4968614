-- Customers as the API has them. A text that a client may have put anything into is kept escaped, which can double its
-- length. email_key is the address in lower case, and null where it is nobody's: without an address, or deleted.
alter table customer alter column email drop not null;
alter table customer alter column email set data type varchar(512);
alter table customer alter column external_id set data type varchar(512);
alter table customer alter column name set data type varchar(512);
alter table customer add column type varchar(16) default 'individual' not null;
alter table customer add column email_key varchar(512);
alter table customer add column email_verified boolean default true not null;
alter table customer add column billing_address text;
alter table customer add column tax_id text;
alter table customer add column tax_id_format varchar(32);
alter table customer add column locale text;
alter table customer add column metadata text default '{}' not null;
alter table customer add column modified_at timestamp(6) with time zone;
alter table customer add column deleted_at timestamp(6) with time zone;
update customer set email_key = lower(email);
alter table customer add constraint customer_email_is_unique unique (organization_id, email_key);
create index customer_by_organization on customer (organization_id, created_at);

alter table customer_member alter column external_id set data type varchar(512);
alter table customer_member alter column name set data type varchar(512);
alter table customer_member add column modified_at timestamp(6) with time zone;
alter table customer_member add constraint customer_member_external_id_is_unique unique (customer_id, external_id);

-- the metadata of customers and benefits once more, entry by entry, to filter by
create table metadata_entry (
  owner_id uuid not null,
  name varchar(80) not null,
  text_value varchar(1000) not null,
  primary key (owner_id, name)
);

create index benefit_by_organization_and_time on benefit (organization_id, created_at);

-- A grant is kept when it is revoked, and revived when it is given again. Its holder is the member or, where there is
-- none, the customer: nobody holds a benefit twice. Of several grants of one holder the newest stays.
alter table benefit_grant alter column granted_at drop not null;
alter table benefit_grant add column holder_id uuid;
alter table benefit_grant add column organization_id uuid references organization (id);
alter table benefit_grant add column created_at timestamp(6) with time zone;
alter table benefit_grant add column modified_at timestamp(6) with time zone;
update benefit_grant set
  holder_id = coalesce(member_id, customer_id),
  organization_id = (select b.organization_id from benefit b where b.id = benefit_grant.benefit_id),
  created_at = granted_at,
  modified_at = revoked_at;
delete from downloadable where grant_id in (
  select g.id from benefit_grant g join benefit_grant newer
    on newer.benefit_id = g.benefit_id and newer.holder_id = g.holder_id
      and (newer.created_at > g.created_at or (newer.created_at = g.created_at and newer.id > g.id)));
delete from benefit_grant where id in (
  select g.id from benefit_grant g join benefit_grant newer
    on newer.benefit_id = g.benefit_id and newer.holder_id = g.holder_id
      and (newer.created_at > g.created_at or (newer.created_at = g.created_at and newer.id > g.id)));
update benefit_grant set granted_at = null where revoked_at is not null;
alter table benefit_grant alter column holder_id set not null;
alter table benefit_grant alter column organization_id set not null;
alter table benefit_grant alter column created_at set not null;
alter table benefit_grant add constraint benefit_grant_is_unique unique (benefit_id, holder_id);
create index benefit_grant_by_benefit_and_time on benefit_grant (benefit_id, created_at);
create index benefit_grant_by_organization on benefit_grant (organization_id, created_at);

-- A downloadable likewise; position is that of the file in the benefit.
alter table downloadable add column holder_id uuid;
alter table downloadable add column position integer default 0 not null;
alter table downloadable add column revoked_at timestamp(6) with time zone;
update downloadable set
  holder_id = coalesce(member_id, customer_id),
  revoked_at = (select g.revoked_at from benefit_grant g where g.id = downloadable.grant_id);
alter table downloadable alter column holder_id set not null;
alter table downloadable add constraint downloadable_is_unique unique (benefit_id, holder_id, file_id);

-- the tokens that could do everything still can
update access_token set scopes = 'benefits:read benefits:write customer_sessions:write customers:read customers:write files:read files:write'
  where scopes = 'benefits:read benefits:write customer_sessions:write files:read files:write';
