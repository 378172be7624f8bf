-- Classes whose instructors see handles and no names.

-- In such a class `enrolments.name` is a handle that was made for the member; no name is kept.
alter table classes add column pseudonymous integer not null default 0 check (pseudonymous in (0, 1));
-- Whether an act was done in such a class: its members are told by their handles alone.
alter table audit_log add column in_handles integer not null default 0 check (in_handles in (0, 1));
