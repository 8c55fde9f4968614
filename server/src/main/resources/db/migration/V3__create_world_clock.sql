-- The clocks of worlds that do not show the machine's time. A clock that stands still shows frozen_at; one that runs is
-- ahead of the machine's by the offset, which is below zero when it is behind.
create table world_clock (
  organization_id uuid primary key references organization (id),
  offset_micros bigint not null,
  frozen_at timestamp(6) with time zone
);
