-- Who asks the store to join the parts of a file, and until when (the machine's time) the store may be doing so. Without a
-- time, the store has answered that it did not, and the file can be completed with other parts.
alter table file add column completion_owner uuid;
alter table file add column completion_until timestamp(6) with time zone;
