-- Work that is left over between database and store: since when (the machine's time) it is known, and from when somebody
-- may try again. Who takes a row moves that time first, so that no two replicas work at the same.
alter table file add column reconcile_since timestamp(6) with time zone;
alter table file add column reconcile_at timestamp(6) with time zone;
