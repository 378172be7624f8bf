-- What instructors give their classes to do, by a day. Whether it is done follows from answers, as for everything else.

create table assignments (
  id         text primary key not null,
  class_id   text not null references classes (id) on delete cascade,
  kind       text not null check (kind in ('chapter', 'scenario')),
  -- The id of the chapter or scenario.
  target     text not null,
  opens_at   text not null,
  due_at     text not null,
  created_at text not null,
  check (opens_at < due_at)
) strict;
create index assignments_by_class on assignments (class_id, due_at);

-- Another day for one learner. The newest counts; earlier ones say what was granted, and why.
create table extensions (
  assignment_id text not null references assignments (id) on delete cascade,
  learner_id    text not null references learners (id) on delete cascade,
  id            text not null,
  due_at        text not null,
  reason        text not null,
  at            text not null,
  primary key (learner_id, assignment_id, id)
) strict, without rowid;
