-- The first schema. Answers (quiz_responses, scenario_attempts, reviews) are only ever appended; cards are a cache of reviews.
-- Times are UTC text, study days are local dates, ids are made by the application. A learner's rows go when the learner goes.

create table learners (
  id            text primary key not null,
  created_at    text not null,
  zone          text not null,
  rollover_hour integer not null check (rollover_hour between 0 and 23)
) strict;

create table accounts (
  learner_id    text primary key not null references learners (id) on delete cascade,
  name          text not null,
  -- The name folded for comparison, so that Ada and ada are one.
  name_key      text not null unique,
  role          text not null check (role in ('instructor', 'learner')),
  password_hash text not null,
  created_at    text not null
) strict;

create table sessions (
  learner_id text not null references learners (id) on delete cascade,
  token_hash text not null unique,
  created_at text not null,
  primary key (learner_id, token_hash)
) strict;

create table setup_tokens (
  token_hash text primary key not null,
  created_at text not null,
  used_at    text
) strict;

-- Compiled items as they were presented, so that any old attempt can be shown as it was.
create table item_versions (
  hash    text primary key not null,
  item_id text not null,
  rev     integer not null,
  body    text not null
) strict;

create table chapter_reads (
  learner_id text not null references learners (id) on delete cascade,
  chapter    text not null,
  at         text not null,
  primary key (learner_id, chapter)
) strict;

create table quiz_attempts (
  learner_id text not null references learners (id) on delete cascade,
  id         text not null,
  kind       text not null check (kind in ('quiz', 'practice')),
  chapter    text,
  seed       integer not null,
  started_at text not null,
  study_day  text not null,
  cut_score  integer,
  primary key (learner_id, id),
  check (kind = 'practice' or chapter is not null)
) strict;
create index quiz_attempts_by_chapter on quiz_attempts (learner_id, chapter, started_at);

create table quiz_items (
  learner_id  text not null,
  attempt_id  text not null,
  position    integer not null,
  item_id     text not null,
  rev         integer not null,
  hash        text not null,
  self_marked integer not null check (self_marked in (0, 1)),
  primary key (learner_id, attempt_id, position),
  foreign key (learner_id, attempt_id) references quiz_attempts (learner_id, id) on delete cascade
) strict;

create table quiz_responses (
  learner_id text not null,
  attempt_id text not null,
  position   integer not null,
  answer     text not null,
  score      integer not null check (score in (0, 1)),
  at         text not null,
  primary key (learner_id, attempt_id, position),
  foreign key (learner_id, attempt_id, position) references quiz_items (learner_id, attempt_id, position) on delete cascade
) strict;
create index quiz_responses_by_time on quiz_responses (learner_id, at);

create table scenario_attempts (
  learner_id text not null references learners (id) on delete cascade,
  id         text not null,
  -- Counts the learner's attempts: clocks may go back, this does not.
  sequence   integer not null,
  scenario   text not null,
  chapter    text not null,
  rev        integer not null,
  hash       text not null,
  seed       integer,
  lines      text not null,
  outcome    text not null check (outcome in ('passed', 'failed', 'ungradable')),
  score      integer not null,
  max_score  integer not null,
  report     text not null,
  at         text not null,
  study_day  text not null,
  primary key (learner_id, id),
  unique (learner_id, sequence)
) strict;
create index scenario_attempts_by_scenario on scenario_attempts (learner_id, scenario, sequence);
create index scenario_attempts_by_time on scenario_attempts (learner_id, at);

-- The criteria of the stored report, as rows to count.
create table scenario_criteria (
  learner_id text not null,
  attempt_id text not null,
  position   integer not null,
  criterion  text not null,
  label      text not null,
  met        integer not null check (met in (0, 1)),
  primary key (learner_id, attempt_id, position),
  foreign key (learner_id, attempt_id) references scenario_attempts (learner_id, id) on delete cascade
) strict;

create table drafts (
  learner_id text not null references learners (id) on delete cascade,
  scenario   text not null,
  lines      text not null,
  at         text not null,
  primary key (learner_id, scenario)
) strict;

create table solutions_seen (
  learner_id text not null references learners (id) on delete cascade,
  scenario   text not null,
  at         text not null,
  primary key (learner_id, scenario)
) strict;

create table cards (
  learner_id text not null references learners (id) on delete cascade,
  fact       text not null,
  state      text not null check (state in ('learning', 'review', 'relearning')),
  stability  real not null,
  difficulty real not null,
  step       integer not null,
  due_day    text not null,
  due_at     text not null,
  last_day   text not null,
  last_at    text not null,
  reps       integer not null,
  lapses     integer not null,
  primary key (learner_id, fact)
) strict;

create table reviews (
  learner_id     text not null references learners (id) on delete cascade,
  id             text not null,
  -- The order in which a learner's events were written: ids are made with the form, and clocks may go back.
  sequence       integer not null,
  -- What gave the evidence. Only a review can be undone; a quiz answer or a scenario attempt stands.
  source         text not null check (source in ('review', 'quiz', 'scenario')),
  fact           text not null,
  item           text not null,
  rev            integer not null,
  form           text not null check (form in ('card', 'recall', 'choice', 'scenario')),
  kind           text not null check (kind in ('learn', 'review', 'relearn', 'extra', 'undo')),
  rating         text check (rating in ('again', 'hard', 'good', 'easy')),
  at             text not null,
  zone           text not null,
  offset_minutes integer not null,
  study_day      text not null,
  duration_ms    integer,
  before         text,
  after          text,
  undoes         text,
  primary key (learner_id, id),
  unique (learner_id, sequence),
  unique (learner_id, undoes),
  foreign key (learner_id, undoes) references reviews (learner_id, id) on delete cascade
) strict;
create index reviews_by_day on reviews (learner_id, study_day, sequence);
create index reviews_by_fact on reviews (learner_id, fact, sequence);
create index reviews_by_time on reviews (learner_id, at);

create table classes (
  id            text primary key not null,
  instructor_id text not null references learners (id) on delete cascade,
  name          text not null,
  join_code     text not null unique,
  created_at    text not null
) strict;
create index classes_by_instructor on classes (instructor_id, created_at);

create table enrolments (
  learner_id text not null references learners (id) on delete cascade,
  class_id   text not null references classes (id) on delete cascade,
  name       text not null,
  joined_at  text not null,
  primary key (learner_id, class_id)
) strict;
create index enrolments_by_class on enrolments (class_id, joined_at);

-- The score of each quiz attempt as it stands: unanswered items count zero against the items presented.
create view quiz_results as
select
  a.learner_id,
  a.id as attempt,
  a.chapter,
  a.study_day,
  a.cut_score,
  coalesce(max(r.at), a.started_at) as at,
  count(r.position) as answered,
  sum(case when i.self_marked = 0 then coalesce(r.score, 0) else 0 end) as machine_score,
  sum(case when i.self_marked = 0 then 1 else 0 end) as machine_max_score,
  sum(case when i.self_marked = 1 then coalesce(r.score, 0) else 0 end) as self_score,
  sum(case when i.self_marked = 1 then 1 else 0 end) as self_max_score
from quiz_attempts a
join quiz_items i on i.learner_id = a.learner_id and i.attempt_id = a.id
left join quiz_responses r on r.learner_id = i.learner_id and r.attempt_id = i.attempt_id and r.position = i.position
where a.kind = 'quiz'
group by a.learner_id, a.id, a.chapter, a.study_day, a.cut_score, a.started_at;

-- Each learner's standing in each scenario they attempted. An ungradable attempt is our fault and costs none.
create view scenario_results as
select
  learner_id,
  scenario,
  count(*) as attempts,
  max(case when outcome = 'passed' then 1 else 0 end) as passed,
  max(score) as best_score,
  max(max_score) as max_score,
  max(at) as last_at
from scenario_attempts
where outcome <> 'ungradable'
group by learner_id, scenario;

-- What a learner did is never rewritten, and goes only together with the learner.
create trigger quiz_responses_stand before update on quiz_responses
begin select raise(abort, 'quiz_responses are only ever appended'); end;
create trigger quiz_responses_stay before delete on quiz_responses
when exists (select 1 from learners where id = old.learner_id)
begin select raise(abort, 'quiz_responses are only ever appended'); end;

create trigger scenario_attempts_stand before update on scenario_attempts
begin select raise(abort, 'scenario_attempts are only ever appended'); end;
create trigger scenario_attempts_stay before delete on scenario_attempts
when exists (select 1 from learners where id = old.learner_id)
begin select raise(abort, 'scenario_attempts are only ever appended'); end;

create trigger reviews_stand before update on reviews
begin select raise(abort, 'reviews are only ever appended'); end;
create trigger reviews_stay before delete on reviews
when exists (select 1 from learners where id = old.learner_id)
begin select raise(abort, 'reviews are only ever appended'); end;
