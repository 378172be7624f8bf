-- What those who teach a class make of the signals of a member. It goes when the member leaves.

create table signal_mutes (
  learner_id text not null,
  class_id   text not null,
  -- Which signal: its kind, and what it is about.
  signal     text not null,
  -- The signal as it was: in another state it is shown again. Null: it comes back at a time.
  state      text,
  until_at   text,
  author_id  text references learners (id) on delete set null,
  -- The name of that day.
  author     text not null,
  at         text not null,
  primary key (learner_id, class_id, signal),
  check ((state is null) <> (until_at is null)),
  foreign key (learner_id, class_id) references enrolments (learner_id, class_id) on delete cascade
) strict, without rowid;
create index signal_mutes_by_class on signal_mutes (class_id);
create index signal_mutes_by_author on signal_mutes (author_id);

create table signal_notes (
  learner_id text not null,
  class_id   text not null,
  id         text not null,
  text       text not null,
  author_id  text references learners (id) on delete set null,
  author     text not null,
  at         text not null,
  primary key (learner_id, class_id, id),
  foreign key (learner_id, class_id) references enrolments (learner_id, class_id) on delete cascade
) strict, without rowid;
create index signal_notes_by_author on signal_notes (author_id);
