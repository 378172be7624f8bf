-- Questions that a learner flagged while taking a quiz, to come back to. The latest deed of a question stands; `at` decides between two histories.

create table question_flags (
  attempt  integer not null,
  position integer not null,
  flagged  integer not null check (flagged in (0, 1)),
  at       integer not null,
  primary key (attempt, position),
  foreign key (attempt, position) references quiz_items (attempt, position) on delete cascade
) strict, without rowid;
