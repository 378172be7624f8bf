-- What a learner has done in a chapter is a row, so that no page reads every quiz. The rows follow from answers, read marks and
-- what was open, by the rules of the course, which are not known here: the application fills them when it meets the course, and
-- anew when a rule or the id of a chapter changes.

-- The rules by which the rows below were made; none before the application has met its course.
create table course_rules (
  id    integer primary key not null check (id = 1),
  rules text not null
) strict;

create table chapter_standings (
  learner_id             text not null references learners (id) on delete cascade,
  -- The id that the course has for it now.
  chapter                text not null,
  opened                 integer not null check (opened in (0, 1)),
  read_at                text,
  attempts               integer not null,
  answered               integer not null,
  best_attempt           text,
  best_machine_score     integer,
  best_machine_max_score integer,
  best_self_score        integer,
  best_self_max_score    integer,
  passed_day             text,
  passed_at              text,
  mastered               integer not null check (mastered in (0, 1)),
  -- The quiz that was started last, while questions of it are open.
  running_attempt        text,
  running_answered       integer,
  running_of             integer,
  running_at             text,
  primary key (learner_id, chapter)
) strict, without rowid;
