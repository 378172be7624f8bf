-- A database of the schema that was released before its rows became small, with three learners; `released.json` tells what the
-- store of its time said of them. Written by that store, with migrations 1 to 6; never edited.

CREATE TABLE migrations (
    number integer primary key not null, name text not null, checksum text not null, applied_at text not null
  ) strict;
CREATE TABLE learners (
  id            text primary key not null,
  created_at    text not null,
  zone          text not null,
  rollover_hour integer not null check (rollover_hour between 0 and 23)
) strict;
CREATE TABLE accounts (
  learner_id    text primary key not null references learners (id) on delete cascade,
  name          text not null,
  -- The name folded for comparison, so that Ada and ada are one.
  name_key      text not null unique,
  role          text not null check (role in ('instructor', 'learner')),
  password_hash text not null,
  created_at    text not null
) strict;
CREATE TABLE setup_tokens (
  token_hash text primary key not null,
  created_at text not null,
  used_at    text
, kind text not null default 'first' check (kind in ('first', 'add', 'reset')), name text, account_id text references accounts (learner_id) on delete cascade, expires_at text) strict;
CREATE TABLE item_versions (
  hash    text primary key not null,
  item_id text not null,
  rev     integer not null,
  body    text not null
) strict;
CREATE TABLE chapter_reads (
  learner_id text not null references learners (id) on delete cascade,
  chapter    text not null,
  at         text not null,
  primary key (learner_id, chapter)
) strict;
CREATE TABLE quiz_attempts (
  learner_id text not null references learners (id) on delete cascade,
  id         text not null,
  kind       text not null check (kind in ('quiz', 'practice')),
  chapter    text,
  seed       integer not null,
  started_at text not null,
  study_day  text not null,
  cut_score  integer, sequence integer not null default 0, gate text check (gate in ('all', 'machine')),
  primary key (learner_id, id),
  check (kind = 'practice' or chapter is not null)
) strict;
CREATE TABLE quiz_items (
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
CREATE TABLE quiz_responses (
  learner_id text not null,
  attempt_id text not null,
  position   integer not null,
  answer     text not null,
  score      integer not null check (score in (0, 1)),
  at         text not null,
  primary key (learner_id, attempt_id, position),
  foreign key (learner_id, attempt_id, position) references quiz_items (learner_id, attempt_id, position) on delete cascade
) strict;
CREATE TABLE scenario_attempts (
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
  study_day  text not null, hints integer not null default 0, solution_seen integer not null default 0 check (solution_seen in (0, 1)), after_review integer not null default 0,
  primary key (learner_id, id),
  unique (learner_id, sequence)
) strict;
CREATE TABLE scenario_criteria (
  learner_id text not null,
  attempt_id text not null,
  position   integer not null,
  criterion  text not null,
  label      text not null,
  met        integer not null check (met in (0, 1)),
  primary key (learner_id, attempt_id, position),
  foreign key (learner_id, attempt_id) references scenario_attempts (learner_id, id) on delete cascade
) strict;
CREATE TABLE solutions_seen (
  learner_id text not null references learners (id) on delete cascade,
  scenario   text not null,
  at         text not null,
  primary key (learner_id, scenario)
) strict;
CREATE TABLE cards (
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
  lapses     integer not null, item text, rev integer,
  primary key (learner_id, fact)
) strict;
CREATE TABLE reviews (
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
CREATE TABLE classes (
  id            text primary key not null,
  instructor_id text not null references learners (id) on delete cascade,
  name          text not null,
  join_code     text not null unique,
  created_at    text not null
) strict;
CREATE TABLE enrolments (
  learner_id text not null references learners (id) on delete cascade,
  class_id   text not null references classes (id) on delete cascade,
  name       text not null,
  joined_at  text not null,
  primary key (learner_id, class_id)
) strict;
CREATE TABLE hints_taken (
  learner_id text not null references learners (id) on delete cascade,
  scenario   text not null,
  hint       integer not null check (hint >= 1),
  at         text not null,
  primary key (learner_id, scenario, hint)
) strict;
CREATE TABLE regrades (
  learner_id text not null,
  attempt_id text not null,
  -- Counts the regrades of the attempt from 1.
  sequence   integer not null,
  id         text not null,
  at         text not null,
  rev        integer not null,
  hash       text not null,
  outcome    text not null check (outcome in ('passed', 'failed', 'ungradable')),
  score      integer not null,
  max_score  integer not null,
  report     text not null,
  reason     text not null,
  primary key (learner_id, attempt_id, sequence),
  unique (learner_id, id),
  foreign key (learner_id, attempt_id) references scenario_attempts (learner_id, id) on delete cascade
) strict;
CREATE TABLE kept_routes (
  scenario  text not null,
  signature text not null,
  rev       integer not null,
  hash      text not null,
  seed      integer,
  lines     text not null,
  day       text not null,
  primary key (scenario, signature)
) strict;
CREATE TABLE heartbeat (
  id integer primary key not null check (id = 1),
  at text not null
) strict;
CREATE TABLE "sessions" (
  learner_id text not null references learners (id) on delete cascade,
  token_hash text not null unique,
  created_at text not null,
  expires_at text not null,
  primary key (learner_id, token_hash)
) strict;
CREATE TABLE quiz_scores (
  learner_id        text not null,
  attempt_id        text not null,
  answered          integer not null,
  machine_score     integer not null,
  machine_max_score integer not null,
  self_score        integer not null,
  self_max_score    integer not null,
  -- Null before the first answer.
  answered_at       text,
  primary key (learner_id, attempt_id),
  foreign key (learner_id, attempt_id) references quiz_attempts (learner_id, id) on delete cascade
) strict;
CREATE TABLE chapters_opened (
  learner_id text not null references learners (id) on delete cascade,
  chapter    text not null,
  at         text not null,
  primary key (learner_id, chapter)
) strict;
CREATE TABLE "drafts" (
  learner_id text not null references learners (id) on delete cascade,
  scenario   text not null,
  -- Counts what the learner saved last: no clock decides which draft is the latest.
  sequence   integer not null,
  seed       integer,
  lines      text not null,
  at         text not null,
  primary key (learner_id, sequence)
) strict;
insert into migrations values (1, '0001-start.sql', 'c38f1f613a5ae8bc42295c38a65eac1bc10524a4758ac1010e0ed709c96603d3', '2026-11-29T12:14:49.644Z');
insert into migrations values (2, '0002-verdicts-that-teach.sql', 'fd22d6ad42e794e56bfbd902878b8ab7d974dacff6ba9f60dc2044371770229f', '2026-11-29T12:14:49.644Z');
insert into migrations values (3, '0003-doors.sql', '29cb8fd5c8389c514bb44897d70d85419ba8504a9810f49977a6af9a6b0dffc3', '2026-11-29T12:14:49.644Z');
insert into migrations values (4, '0004-order-without-a-clock.sql', '8f88ee47129fc1f0478bda96702b750967f31fa43fda0ec4267db22846d69480', '2026-11-29T12:14:49.644Z');
insert into migrations values (5, '0005-open-gates.sql', '8aa0a0f044fa1d2c488e09889c989a6d8e936f0338328d339f45661fcf4c2a7a', '2026-11-29T12:14:49.644Z');
insert into migrations values (6, '0006-drafts-by-variant.sql', '057de9d59dccba6120e1397fef5c0e158189583c9c66c386c5a6c9e7a4c1f7a4', '2026-11-29T12:14:49.644Z');
insert into learners values ('0196994a-0000-7000-8000-000000000000', '2026-05-01T10:00:00.000Z', 'Europe/Paris', 4);
insert into learners values ('0196994a-0000-7001-8000-000000001eef', '2026-05-01T10:00:00.000Z', 'Europe/Paris', 4);
insert into learners values ('0196994a-0000-7002-8000-000000003dde', '2026-05-01T10:00:00.000Z', 'Europe/Paris', 4);
insert into item_versions values ('hash-a', 'a', 1, '{"stem":"Item a"}');
insert into item_versions values ('hash-b', 'b', 1, '{"stem":"Item b"}');
insert into item_versions values ('hash-c', 'c', 1, '{"stem":"Item c"}');
insert into quiz_attempts values ('0196994a-0000-7001-8000-000000001eef', '0196994a-0000-7010-8000-00000001eef0', 'quiz', 'boot', 7, '2026-05-04T10:00:00.000Z', '2026-05-04', 60, 1, 'all');
insert into quiz_attempts values ('0196994a-0000-7001-8000-000000001eef', '0196994a-0000-7011-8000-000000020ddf', 'quiz', 'boot', 4000000000, '2026-05-05T10:00:00.000Z', '2026-05-05', 70, 2, 'machine');
insert into quiz_attempts values ('0196994a-0000-7001-8000-000000001eef', '0196994a-0000-7012-8000-000000022cce', 'practice', null, 7, '2026-05-06T10:00:00.000Z', '2026-05-06', null, 3, null);
insert into quiz_items values ('0196994a-0000-7001-8000-000000001eef', '0196994a-0000-7010-8000-00000001eef0', 0, 'a', 1, 'hash-a', 0);
insert into quiz_items values ('0196994a-0000-7001-8000-000000001eef', '0196994a-0000-7010-8000-00000001eef0', 1, 'b', 1, 'hash-b', 0);
insert into quiz_items values ('0196994a-0000-7001-8000-000000001eef', '0196994a-0000-7010-8000-00000001eef0', 2, 'c', 1, 'hash-c', 1);
insert into quiz_items values ('0196994a-0000-7001-8000-000000001eef', '0196994a-0000-7011-8000-000000020ddf', 0, 'a', 1, 'hash-a', 0);
insert into quiz_items values ('0196994a-0000-7001-8000-000000001eef', '0196994a-0000-7011-8000-000000020ddf', 1, 'b', 1, 'hash-b', 0);
insert into quiz_items values ('0196994a-0000-7001-8000-000000001eef', '0196994a-0000-7011-8000-000000020ddf', 2, 'c', 1, 'hash-c', 1);
insert into quiz_items values ('0196994a-0000-7001-8000-000000001eef', '0196994a-0000-7012-8000-000000022cce', 0, 'a', 1, 'hash-a', 0);
insert into quiz_items values ('0196994a-0000-7001-8000-000000001eef', '0196994a-0000-7012-8000-000000022cce', 1, 'b', 1, 'hash-b', 0);
insert into quiz_items values ('0196994a-0000-7001-8000-000000001eef', '0196994a-0000-7012-8000-000000022cce', 2, 'c', 1, 'hash-c', 1);
insert into quiz_responses values ('0196994a-0000-7001-8000-000000001eef', '0196994a-0000-7010-8000-00000001eef0', 0, '["1"]', 1, '2026-05-04T10:00:00.000Z');
insert into quiz_responses values ('0196994a-0000-7001-8000-000000001eef', '0196994a-0000-7010-8000-00000001eef0', 1, '["2","3"]', 0, '2026-05-04T10:00:00.000Z');
insert into quiz_responses values ('0196994a-0000-7001-8000-000000001eef', '0196994a-0000-7010-8000-00000001eef0', 2, '["got-it"]', 1, '2026-05-04T10:00:00.000Z');
insert into quiz_responses values ('0196994a-0000-7001-8000-000000001eef', '0196994a-0000-7011-8000-000000020ddf', 0, '["2"]', 0, '2026-05-05T10:00:00.000Z');
insert into scenario_attempts values ('0196994a-0000-7001-8000-000000001eef', '0196994a-0000-7017-8000-00000002c779', 1, 'recover', 'images', 1, 'hash-s', null, 'enable
show 0196994a-0000-7017-8000-00000002c779', 'failed', 5, 10, '{"scenario":"recover","rev":1,"seed":null,"outcome":"failed","score":5,"maxScore":10,"warnings":[],"criteria":[{"id":"saved","label":"It is saved","met":true,"points":5,"maxPoints":5,"required":true,"fatal":false,"reason":"The device says so.","lines":[2]},{"id":"register","label":"It is register","met":false,"points":0,"maxPoints":5,"required":true,"fatal":false,"reason":"The device says so.","lines":[2]}],"diagnoses":[],"repair":null}', '2026-05-06T10:00:00.000Z', '2026-05-06', 0, 0, 5);
insert into scenario_attempts values ('0196994a-0000-7001-8000-000000001eef', '0196994a-0000-7018-8000-00000002e668', 2, 'other', 'images', 1, 'hash-s', null, 'enable
show 0196994a-0000-7018-8000-00000002e668', 'passed', 10, 10, '{"scenario":"other","rev":1,"seed":null,"outcome":"passed","score":10,"maxScore":10,"warnings":[],"criteria":[{"id":"saved","label":"It is saved","met":true,"points":5,"maxPoints":5,"required":true,"fatal":false,"reason":"The device says so.","lines":[2]},{"id":"register","label":"It is register","met":true,"points":5,"maxPoints":5,"required":true,"fatal":false,"reason":"The device says so.","lines":[2]}],"diagnoses":[],"repair":null}', '2026-05-09T10:00:00.000Z', '2026-05-09', 0, 0, 7);
insert into scenario_criteria values ('0196994a-0000-7001-8000-000000001eef', '0196994a-0000-7017-8000-00000002c779', 0, 'saved', 'It is saved', 1);
insert into scenario_criteria values ('0196994a-0000-7001-8000-000000001eef', '0196994a-0000-7017-8000-00000002c779', 1, 'register', 'It is register', 0);
insert into scenario_criteria values ('0196994a-0000-7001-8000-000000001eef', '0196994a-0000-7018-8000-00000002e668', 0, 'saved', 'It is saved', 1);
insert into scenario_criteria values ('0196994a-0000-7001-8000-000000001eef', '0196994a-0000-7018-8000-00000002e668', 1, 'register', 'It is register', 1);
insert into cards values ('0196994a-0000-7000-8000-000000000000', 'boot-order', 'relearning', 0.81893355, 7.39223814, 0, '2026-05-20', '2026-05-20T10:10:00.000Z', '2026-05-20', '2026-05-20T10:00:00.000Z', 3, 1, 'boot-order-card', 1);
insert into cards values ('0196994a-0000-7000-8000-000000000000', 'register', 'learning', 2.3065, 2.11810397, 1, '2026-05-25', '2026-05-25T10:10:00.000Z', '2026-05-25', '2026-05-25T10:00:00.000Z', 1, 0, 'register-card', 2);
insert into cards values ('0196994a-0000-7000-8000-000000000000', 'rommon', 'review', 60.42960137, 1, 0, '2026-07-25', '2026-07-25T00:00:00.000Z', '2026-05-26', '2026-05-26T10:00:00.000Z', 2, 0, 'rommon-card', 1);
insert into cards values ('0196994a-0000-7001-8000-000000001eef', 'fact-a', 'relearning', 0.57129918, 7.39450274, 0, '2026-05-05', '2026-05-05T10:10:00.000Z', '2026-05-05', '2026-05-05T10:00:00.000Z', 2, 1, 'fact-a-choice', 1);
insert into cards values ('0196994a-0000-7001-8000-000000001eef', 'fact-b', 'learning', 0.212, 6.4133, 0, '2026-05-04', '2026-05-04T10:01:00.000Z', '2026-05-04', '2026-05-04T10:00:00.000Z', 1, 0, 'fact-b-choice', 1);
insert into cards values ('0196994a-0000-7001-8000-000000001eef', 'fact-c', 'review', 2.3065, 2.11810397, 0, '2026-05-06', '2026-05-06T00:00:00.000Z', '2026-05-04', '2026-05-04T10:00:00.000Z', 1, 0, 'fact-c-choice', 1);
insert into cards values ('0196994a-0000-7001-8000-000000001eef', 'fact-z', 'learning', 2.3065, 2.11810397, 1, '2026-05-06', '2026-05-06T10:10:00.000Z', '2026-05-06', '2026-05-06T10:00:00.000Z', 1, 0, 'fact-z-card', 1);
insert into cards values ('0196994a-0000-7001-8000-000000001eef', 'recover-fact', 'learning', 0.212, 6.4133, 0, '2026-05-06', '2026-05-06T10:01:00.000Z', '2026-05-06', '2026-05-06T10:00:00.000Z', 1, 0, 'recover-fact-scenario', 1);
insert into cards values ('0196994a-0000-7001-8000-000000001eef', 'fact-y', 'learning', 2.3065, 2.11810397, 1, '2026-05-06', '2026-05-06T10:10:00.000Z', '2026-05-06', '2026-05-06T10:00:00.000Z', 1, 0, 'fact-y-card', 1);
insert into cards values ('0196994a-0000-7001-8000-000000001eef', 'other-fact', 'review', 2.3065, 2.11810397, 0, '2026-05-11', '2026-05-11T00:00:00.000Z', '2026-05-09', '2026-05-09T10:00:00.000Z', 1, 0, 'other-fact-scenario', 1);
insert into reviews values ('0196994a-0000-7000-8000-000000000000', '0196994a-0000-7003-8000-000000005ccd', 1, 'review', 'boot-order', 'boot-order-card', 1, 'card', 'learn', 'good', '2026-05-04T10:00:00.000Z', 'Europe/Paris', 120, '2026-05-04', 3000, null, '{"fact":"boot-order","stability":2.3065,"difficulty":2.11810397,"lastDay":"2026-05-04","lastAt":"2026-05-04T10:00:00.000Z","reps":1,"lapses":0,"state":"learning","step":1,"dueDay":"2026-05-04","dueAt":"2026-05-04T10:10:00.000Z","item":"boot-order-card","rev":1}', null);
insert into reviews values ('0196994a-0000-7000-8000-000000000000', '0196994a-0000-7004-8000-000000007bbc', 2, 'review', 'boot-order', 'boot-order-card', 1, 'card', 'learn', 'good', '2026-05-04T10:10:00.000Z', 'Europe/Paris', 120, '2026-05-04', null, '{"fact":"boot-order","state":"learning","stability":2.3065,"difficulty":2.11810397,"step":1,"dueDay":"2026-05-04","dueAt":"2026-05-04T10:10:00.000Z","lastDay":"2026-05-04","lastAt":"2026-05-04T10:00:00.000Z","reps":1,"lapses":0,"item":"boot-order-card","rev":1}', '{"fact":"boot-order","stability":2.3065,"difficulty":2.11121424,"lastDay":"2026-05-04","lastAt":"2026-05-04T10:10:00.000Z","reps":2,"lapses":0,"state":"review","step":0,"dueDay":"2026-05-06","dueAt":"2026-05-06T00:00:00.000Z","item":"boot-order-card","rev":1}', null);
insert into reviews values ('0196994a-0000-7000-8000-000000000000', '0196994a-0000-7005-8000-000000009aab', 3, 'review', 'register', 'register-card', 1, 'card', 'learn', 'again', '2026-05-04T10:00:00.000Z', 'Europe/Paris', 120, '2026-05-04', null, null, '{"fact":"register","stability":0.212,"difficulty":6.4133,"lastDay":"2026-05-04","lastAt":"2026-05-04T10:00:00.000Z","reps":1,"lapses":0,"state":"learning","step":0,"dueDay":"2026-05-04","dueAt":"2026-05-04T10:01:00.000Z","item":"register-card","rev":1}', null);
insert into reviews values ('0196994a-0000-7000-8000-000000000000', '0196994a-0000-7006-8000-00000000b99a', 4, 'review', 'register', 'register-recall', 1, 'recall', 'learn', 'hard', '2026-05-04T10:01:30.123Z', 'Europe/Paris', 120, '2026-05-04', null, '{"fact":"register","state":"learning","stability":0.212,"difficulty":6.4133,"step":0,"dueDay":"2026-05-04","dueAt":"2026-05-04T10:01:00.000Z","lastDay":"2026-05-04","lastAt":"2026-05-04T10:00:00.000Z","reps":1,"lapses":0,"item":"register-card","rev":1}', '{"fact":"register","stability":0.212,"difficulty":7.60420977,"lastDay":"2026-05-04","lastAt":"2026-05-04T10:01:30.123Z","reps":2,"lapses":0,"state":"learning","step":0,"dueDay":"2026-05-04","dueAt":"2026-05-04T10:07:30.123Z","item":"register-recall","rev":1}', null);
insert into reviews values ('0196994a-0000-7000-8000-000000000000', '0196994a-0000-7007-8000-00000000d889', 5, 'review', 'rommon', 'rommon-card', 1, 'card', 'learn', 'easy', '2026-05-04T10:00:00.000Z', 'Europe/Paris', 120, '2026-05-04', null, null, '{"fact":"rommon","stability":8.2956,"difficulty":1,"lastDay":"2026-05-04","lastAt":"2026-05-04T10:00:00.000Z","reps":1,"lapses":0,"state":"review","step":0,"dueDay":"2026-05-12","dueAt":"2026-05-12T00:00:00.000Z","item":"rommon-card","rev":1}', null);
insert into reviews values ('0196994a-0000-7000-8000-000000000000', '0196994a-0000-7008-8000-00000000f778', 6, 'review', 'rommon', 'rommon-card', 1, 'card', 'undo', null, '2026-05-04T10:00:00.000Z', 'Europe/Paris', 120, '2026-05-04', null, '{"item":"rommon-card","rev":1,"fact":"rommon","stability":8.2956,"difficulty":1,"lastDay":"2026-05-04","lastAt":"2026-05-04T10:00:00.000Z","reps":1,"lapses":0,"state":"review","step":0,"dueDay":"2026-05-12","dueAt":"2026-05-12T00:00:00.000Z"}', null, '0196994a-0000-7007-8000-00000000d889');
insert into reviews values ('0196994a-0000-7000-8000-000000000000', '0196994a-0000-7009-8000-000000011667', 7, 'review', 'rommon', 'rommon-card', 1, 'card', 'learn', 'good', '2026-05-05T10:00:00.000Z', 'Europe/Paris', 120, '2026-05-05', null, null, '{"fact":"rommon","stability":2.3065,"difficulty":2.11810397,"lastDay":"2026-05-05","lastAt":"2026-05-05T10:00:00.000Z","reps":1,"lapses":0,"state":"learning","step":1,"dueDay":"2026-05-05","dueAt":"2026-05-05T10:10:00.000Z","item":"rommon-card","rev":1}', null);
insert into reviews values ('0196994a-0000-7000-8000-000000000000', '0196994a-0000-700a-8000-000000013556', 8, 'review', 'boot-order', 'boot-order-card', 1, 'card', 'review', 'again', '2026-05-20T10:00:00.000Z', 'Europe/Paris', 120, '2026-05-20', null, '{"fact":"boot-order","state":"review","stability":2.3065,"difficulty":2.11121424,"step":0,"dueDay":"2026-05-06","dueAt":"2026-05-06T00:00:00.000Z","lastDay":"2026-05-04","lastAt":"2026-05-04T10:10:00.000Z","reps":2,"lapses":0,"item":"boot-order-card","rev":1}', '{"fact":"boot-order","stability":0.81893355,"difficulty":7.39223814,"lastDay":"2026-05-20","lastAt":"2026-05-20T10:00:00.000Z","reps":3,"lapses":1,"state":"relearning","step":0,"dueDay":"2026-05-20","dueAt":"2026-05-20T10:10:00.000Z","item":"boot-order-card","rev":1}', null);
insert into reviews values ('0196994a-0000-7000-8000-000000000000', '0196994a-0000-700b-8000-000000015445', 9, 'review', 'boot-order', 'boot-order-card', 1, 'card', 'relearn', 'good', '2026-05-20T10:10:00.000Z', 'Europe/Paris', 120, '2026-05-20', null, '{"fact":"boot-order","state":"relearning","stability":0.81893355,"difficulty":7.39223814,"step":0,"dueDay":"2026-05-20","dueAt":"2026-05-20T10:10:00.000Z","lastDay":"2026-05-20","lastAt":"2026-05-20T10:00:00.000Z","reps":3,"lapses":1,"item":"boot-order-card","rev":1}', '{"fact":"boot-order","stability":0.87185458,"difficulty":7.38007427,"lastDay":"2026-05-20","lastAt":"2026-05-20T10:10:00.000Z","reps":4,"lapses":1,"state":"review","step":0,"dueDay":"2026-05-21","dueAt":"2026-05-21T00:00:00.000Z","item":"boot-order-card","rev":1}', null);
insert into reviews values ('0196994a-0000-7000-8000-000000000000', '0196994a-0000-700c-8000-000000017334', 10, 'review', 'boot-order', 'boot-order-card', 1, 'card', 'undo', null, '2026-05-20T10:00:00.000Z', 'Europe/Paris', 120, '2026-05-20', null, '{"item":"boot-order-card","rev":1,"fact":"boot-order","stability":0.87185458,"difficulty":7.38007427,"lastDay":"2026-05-20","lastAt":"2026-05-20T10:10:00.000Z","reps":4,"lapses":1,"state":"review","step":0,"dueDay":"2026-05-21","dueAt":"2026-05-21T00:00:00.000Z"}', '{"item":"boot-order-card","rev":1,"fact":"boot-order","state":"relearning","stability":0.81893355,"difficulty":7.39223814,"step":0,"dueDay":"2026-05-20","dueAt":"2026-05-20T10:10:00.000Z","lastDay":"2026-05-20","lastAt":"2026-05-20T10:00:00.000Z","reps":3,"lapses":1}', '0196994a-0000-700b-8000-000000015445');
insert into reviews values ('0196994a-0000-7000-8000-000000000000', '0196994a-0000-700d-8000-000000019223', 11, 'review', 'register', 'register-card', 2, 'card', 'learn', 'good', '2026-05-25T10:00:00.000Z', 'Europe/Paris', 120, '2026-05-25', null, null, '{"fact":"register","stability":2.3065,"difficulty":2.11810397,"lastDay":"2026-05-25","lastAt":"2026-05-25T10:00:00.000Z","reps":1,"lapses":0,"state":"learning","step":1,"dueDay":"2026-05-25","dueAt":"2026-05-25T10:10:00.000Z","item":"register-card","rev":2}', null);
insert into reviews values ('0196994a-0000-7000-8000-000000000000', '0196994a-0000-700e-8000-00000001b112', 12, 'review', 'rommon', 'rommon-card', 1, 'card', 'learn', 'easy', '2026-05-26T10:00:00.000Z', 'Europe/Paris', 120, '2026-05-26', null, '{"fact":"rommon","state":"learning","stability":2.3065,"difficulty":2.11810397,"step":1,"dueDay":"2026-05-05","dueAt":"2026-05-05T10:10:00.000Z","lastDay":"2026-05-05","lastAt":"2026-05-05T10:00:00.000Z","reps":1,"lapses":0,"item":"rommon-card","rev":1}', '{"fact":"rommon","stability":60.42960137,"difficulty":1,"lastDay":"2026-05-26","lastAt":"2026-05-26T10:00:00.000Z","reps":2,"lapses":0,"state":"review","step":0,"dueDay":"2026-07-25","dueAt":"2026-07-25T00:00:00.000Z","item":"rommon-card","rev":1}', null);
insert into reviews values ('0196994a-0000-7000-8000-000000000000', '0196994a-0000-700f-8000-00000001d001', 13, 'review', 'rommon', 'rommon-choice', 1, 'choice', 'extra', 'good', '2026-05-27T10:00:00.000Z', 'Europe/Paris', 120, '2026-05-27', null, '{"fact":"rommon","state":"review","stability":60.42960137,"difficulty":1,"step":0,"dueDay":"2026-07-25","dueAt":"2026-07-25T00:00:00.000Z","lastDay":"2026-05-26","lastAt":"2026-05-26T10:00:00.000Z","reps":2,"lapses":0,"item":"rommon-card","rev":1}', '{"fact":"rommon","state":"review","stability":60.42960137,"difficulty":1,"step":0,"dueDay":"2026-07-25","dueAt":"2026-07-25T00:00:00.000Z","lastDay":"2026-05-26","lastAt":"2026-05-26T10:00:00.000Z","reps":2,"lapses":0,"item":"rommon-card","rev":1}', null);
insert into reviews values ('0196994a-0000-7001-8000-000000001eef', '0196994a-0000-7013-8000-000000024bbd', 1, 'quiz', 'fact-a', 'fact-a-choice', 1, 'choice', 'learn', 'good', '2026-05-04T10:00:00.000Z', 'Europe/Paris', 120, '2026-05-04', null, null, '{"fact":"fact-a","stability":2.3065,"difficulty":2.11810397,"lastDay":"2026-05-04","lastAt":"2026-05-04T10:00:00.000Z","reps":1,"lapses":0,"state":"review","step":0,"dueDay":"2026-05-06","dueAt":"2026-05-06T00:00:00.000Z","item":"fact-a-choice","rev":1}', null);
insert into reviews values ('0196994a-0000-7001-8000-000000001eef', '0196994a-0000-7014-8000-000000026aac', 2, 'quiz', 'fact-b', 'fact-b-choice', 1, 'choice', 'learn', 'again', '2026-05-04T10:00:00.000Z', 'Europe/Paris', 120, '2026-05-04', null, null, '{"fact":"fact-b","stability":0.212,"difficulty":6.4133,"lastDay":"2026-05-04","lastAt":"2026-05-04T10:00:00.000Z","reps":1,"lapses":0,"state":"learning","step":0,"dueDay":"2026-05-04","dueAt":"2026-05-04T10:01:00.000Z","item":"fact-b-choice","rev":1}', null);
insert into reviews values ('0196994a-0000-7001-8000-000000001eef', '0196994a-0000-7015-8000-00000002899b', 3, 'quiz', 'fact-c', 'fact-c-choice', 1, 'choice', 'learn', 'good', '2026-05-04T10:00:00.000Z', 'Europe/Paris', 120, '2026-05-04', null, null, '{"fact":"fact-c","stability":2.3065,"difficulty":2.11810397,"lastDay":"2026-05-04","lastAt":"2026-05-04T10:00:00.000Z","reps":1,"lapses":0,"state":"review","step":0,"dueDay":"2026-05-06","dueAt":"2026-05-06T00:00:00.000Z","item":"fact-c-choice","rev":1}', null);
insert into reviews values ('0196994a-0000-7001-8000-000000001eef', '0196994a-0000-7016-8000-00000002a88a', 4, 'quiz', 'fact-a', 'fact-a-choice', 1, 'choice', 'review', 'again', '2026-05-05T10:00:00.000Z', 'Europe/Paris', 120, '2026-05-05', null, '{"fact":"fact-a","state":"review","stability":2.3065,"difficulty":2.11810397,"step":0,"dueDay":"2026-05-06","dueAt":"2026-05-06T00:00:00.000Z","lastDay":"2026-05-04","lastAt":"2026-05-04T10:00:00.000Z","reps":1,"lapses":0,"item":"fact-a-choice","rev":1}', '{"fact":"fact-a","stability":0.57129918,"difficulty":7.39450274,"lastDay":"2026-05-05","lastAt":"2026-05-05T10:00:00.000Z","reps":2,"lapses":1,"state":"relearning","step":0,"dueDay":"2026-05-05","dueAt":"2026-05-05T10:10:00.000Z","item":"fact-a-choice","rev":1}', null);
insert into reviews values ('0196994a-0000-7001-8000-000000001eef', '0196994a-0000-7019-8000-000000030557', 5, 'review', 'fact-z', 'fact-z-card', 1, 'card', 'learn', 'good', '2026-05-06T10:00:00.000Z', 'Europe/Paris', 120, '2026-05-06', null, null, '{"fact":"fact-z","stability":2.3065,"difficulty":2.11810397,"lastDay":"2026-05-06","lastAt":"2026-05-06T10:00:00.000Z","reps":1,"lapses":0,"state":"learning","step":1,"dueDay":"2026-05-06","dueAt":"2026-05-06T10:10:00.000Z","item":"fact-z-card","rev":1}', null);
insert into reviews values ('0196994a-0000-7001-8000-000000001eef', '0196994a-0000-701a-8000-000000032446', 6, 'scenario', 'recover-fact', 'recover-fact-scenario', 1, 'scenario', 'learn', 'again', '2026-05-06T10:00:00.000Z', 'Europe/Paris', 120, '2026-05-06', null, null, '{"fact":"recover-fact","stability":0.212,"difficulty":6.4133,"lastDay":"2026-05-06","lastAt":"2026-05-06T10:00:00.000Z","reps":1,"lapses":0,"state":"learning","step":0,"dueDay":"2026-05-06","dueAt":"2026-05-06T10:01:00.000Z","item":"recover-fact-scenario","rev":1}', null);
insert into reviews values ('0196994a-0000-7001-8000-000000001eef', '0196994a-0000-701b-8000-000000034335', 7, 'review', 'fact-y', 'fact-y-card', 1, 'card', 'learn', 'good', '2026-05-06T10:00:00.000Z', 'Europe/Paris', 120, '2026-05-06', null, null, '{"fact":"fact-y","stability":2.3065,"difficulty":2.11810397,"lastDay":"2026-05-06","lastAt":"2026-05-06T10:00:00.000Z","reps":1,"lapses":0,"state":"learning","step":1,"dueDay":"2026-05-06","dueAt":"2026-05-06T10:10:00.000Z","item":"fact-y-card","rev":1}', null);
insert into reviews values ('0196994a-0000-7001-8000-000000001eef', '0196994a-0000-701c-8000-000000036224', 8, 'scenario', 'other-fact', 'other-fact-scenario', 1, 'scenario', 'learn', 'good', '2026-05-09T10:00:00.000Z', 'Europe/Paris', 120, '2026-05-09', null, null, '{"fact":"other-fact","stability":2.3065,"difficulty":2.11810397,"lastDay":"2026-05-09","lastAt":"2026-05-09T10:00:00.000Z","reps":1,"lapses":0,"state":"review","step":0,"dueDay":"2026-05-11","dueAt":"2026-05-11T00:00:00.000Z","item":"other-fact-scenario","rev":1}', null);
insert into sessions values ('0196994a-0000-7000-8000-000000000000', 'token-0', '2026-05-01T10:00:00.000Z', '2027-05-01T10:00:00.000Z');
insert into sessions values ('0196994a-0000-7001-8000-000000001eef', 'token-1', '2026-05-01T10:00:00.000Z', '2027-05-01T10:00:00.000Z');
insert into sessions values ('0196994a-0000-7002-8000-000000003dde', 'token-2', '2026-05-01T10:00:00.000Z', '2027-05-01T10:00:00.000Z');
insert into quiz_scores values ('0196994a-0000-7001-8000-000000001eef', '0196994a-0000-7010-8000-00000001eef0', 3, 1, 2, 1, 1, '2026-05-04T10:00:00.000Z');
insert into quiz_scores values ('0196994a-0000-7001-8000-000000001eef', '0196994a-0000-7011-8000-000000020ddf', 1, 0, 2, 0, 1, '2026-05-05T10:00:00.000Z');
insert into quiz_scores values ('0196994a-0000-7001-8000-000000001eef', '0196994a-0000-7012-8000-000000022cce', 0, 0, 2, 0, 1, null);
insert into chapters_opened values ('0196994a-0000-7001-8000-000000001eef', 'boot', '2026-05-04T10:00:00.000Z');
insert into chapters_opened values ('0196994a-0000-7001-8000-000000001eef', 'images', '2026-05-04T10:00:00.000Z');
insert into drafts values ('0196994a-0000-7001-8000-000000001eef', 'recover', 1, 7, 'enable
reload', '2026-05-06T10:00:00.000Z');
CREATE INDEX quiz_responses_by_time on quiz_responses (learner_id, at);
CREATE INDEX scenario_attempts_by_scenario on scenario_attempts (learner_id, scenario, sequence);
CREATE INDEX scenario_attempts_by_time on scenario_attempts (learner_id, at);
CREATE INDEX reviews_by_day on reviews (learner_id, study_day, sequence);
CREATE INDEX reviews_by_fact on reviews (learner_id, fact, sequence);
CREATE INDEX reviews_by_time on reviews (learner_id, at);
CREATE INDEX classes_by_instructor on classes (instructor_id, created_at);
CREATE INDEX enrolments_by_class on enrolments (class_id, joined_at);
CREATE TRIGGER quiz_responses_stand before update on quiz_responses
begin select raise(abort, 'quiz_responses are only ever appended'); end;
CREATE TRIGGER quiz_responses_stay before delete on quiz_responses
when exists (select 1 from learners where id = old.learner_id)
begin select raise(abort, 'quiz_responses are only ever appended'); end;
CREATE TRIGGER scenario_attempts_stay before delete on scenario_attempts
when exists (select 1 from learners where id = old.learner_id)
begin select raise(abort, 'scenario_attempts are only ever appended'); end;
CREATE TRIGGER reviews_stand before update on reviews
begin select raise(abort, 'reviews are only ever appended'); end;
CREATE TRIGGER reviews_stay before delete on reviews
when exists (select 1 from learners where id = old.learner_id)
begin select raise(abort, 'reviews are only ever appended'); end;
CREATE INDEX scenario_attempts_by_day on scenario_attempts (learner_id, study_day, sequence);
CREATE VIEW scenario_reports as
select
  a.learner_id,
  a.id,
  a.sequence,
  a.scenario,
  a.at,
  a.study_day,
  case when g.report is null then a.outcome else g.outcome end as outcome,
  case when g.report is null then a.score else g.score end as score,
  case when g.report is null then a.max_score else g.max_score end as max_score,
  coalesce(g.report, a.report) as report
from scenario_attempts a
left join regrades g on g.learner_id = a.learner_id and g.attempt_id = a.id
  and g.sequence = (select max(sequence) from regrades where learner_id = a.learner_id and attempt_id = a.id);
CREATE VIEW scenario_results as
select
  learner_id,
  scenario,
  count(*) as attempts,
  max(case when outcome = 'passed' then 1 else 0 end) as passed,
  max(score) as best_score,
  max(max_score) as max_score,
  max(at) as last_at
from scenario_reports
where outcome <> 'ungradable'
group by learner_id, scenario;
CREATE TRIGGER hints_taken_stand before update on hints_taken
begin select raise(abort, 'hints_taken are only ever appended'); end;
CREATE TRIGGER hints_taken_stay before delete on hints_taken
when exists (select 1 from learners where id = old.learner_id)
begin select raise(abort, 'hints_taken are only ever appended'); end;
CREATE TRIGGER regrades_stand before update on regrades
begin select raise(abort, 'regrades are only ever appended'); end;
CREATE TRIGGER regrades_stay before delete on regrades
when exists (select 1 from learners where id = old.learner_id)
begin select raise(abort, 'regrades are only ever appended'); end;
CREATE INDEX sessions_by_end on sessions (expires_at);
CREATE UNIQUE INDEX quiz_attempts_by_sequence on quiz_attempts (learner_id, sequence);
CREATE INDEX quiz_attempts_by_chapter on quiz_attempts (learner_id, chapter, sequence);
CREATE TRIGGER scenario_attempts_stand before update on scenario_attempts
begin select raise(abort, 'scenario_attempts are only ever appended'); end;
CREATE VIEW quiz_results as
select
  a.learner_id,
  a.id as attempt,
  a.sequence,
  a.chapter,
  a.study_day,
  a.cut_score,
  a.gate,
  a.started_at,
  coalesce(s.answered_at, a.started_at) as at,
  s.answered,
  s.machine_score,
  s.machine_max_score,
  s.self_score,
  s.self_max_score
from quiz_attempts a
join quiz_scores s on s.learner_id = a.learner_id and s.attempt_id = a.id
where a.kind = 'quiz';
CREATE TRIGGER chapters_opened_stand before update on chapters_opened
begin select raise(abort, 'chapters_opened are only ever appended'); end;
CREATE TRIGGER chapters_opened_stay before delete on chapters_opened
when exists (select 1 from learners where id = old.learner_id)
begin select raise(abort, 'chapters_opened are only ever appended'); end;
CREATE UNIQUE INDEX drafts_by_variant on drafts (learner_id, scenario, coalesce(seed, -1));
