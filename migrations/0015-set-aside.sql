-- Cards that a learner puts away: buried until a day, or suspended until they resume it. And what they chose for their schedule.

create table aside_events (
  number       integer primary key not null,
  learner      integer not null references learners (number) on delete cascade,
  -- A UUID as 16 bytes, anything else as text.
  id           any not null,
  fact         integer not null references words (number),
  -- 0 bury, 1 suspend, 2 resume, 3 undo
  deed         integer not null check (deed between 0 and 3),
  at           integer not null,
  study_day    integer not null,
  -- The day on which a buried card is asked for again; else null.
  until_day    integer check ((until_day is not null) = (deed = 0)),
  -- The learner's last review event before it: so undo knows which of the two came last.
  after_review integer not null,
  undoes       integer references aside_events (number)
) strict;
create unique index aside_events_by_id on aside_events (learner, id);
create index aside_events_by_fact on aside_events (learner, fact);
create unique index aside_events_by_undone on aside_events (undoes) where undoes is not null;

create trigger aside_events_stand before update on aside_events
begin select raise(abort, 'aside_events are only ever appended'); end;
create trigger aside_events_stay before delete on aside_events
when exists (select 1 from learners where number = old.learner)
begin select raise(abort, 'aside_events are only ever appended'); end;

-- A cache: what is put away, by the last event of each fact that was not undone. Without a day it is suspended.
create table asides (
  learner   integer not null references learners (number) on delete cascade,
  fact      integer not null references words (number),
  until_day integer,
  primary key (learner, fact)
) strict, without rowid;
create view asides_derived as
select learner, fact, until_day
from aside_events e
where deed in (0, 1) and number = (
  select max(l.number) from aside_events l
  where l.learner = e.learner and l.fact = e.fact and l.deed <> 3
    and not exists (select 1 from aside_events u where u.undoes = l.number)
);

-- Null: what is usual.
alter table learners add column new_limit integer check (new_limit between 0 and 9999);
alter table learners add column review_limit integer check (review_limit between 0 and 9999);
-- Percent of the cards that are to be remembered on their day.
alter table learners add column retention integer check (retention between 80 and 95);
