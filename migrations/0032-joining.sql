-- Whether the join link of a class takes learners.
alter table classes add column join_open integer not null default 1 check (join_open in (0, 1));
