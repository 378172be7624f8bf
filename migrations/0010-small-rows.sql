-- Review events and cards in small rows. Words that come again (facts, items, zones) have a number, a learner has one, ids are 16 bytes,
-- instants are milliseconds and days are days since 1970. What a card was before an event follows from the event before it.

create table words (
  number integer primary key not null,
  word   text not null unique
) strict;
insert into words (word)
select fact from reviews union select item from reviews union select zone from reviews;

alter table learners add column number integer;
update learners set number = counted.number
from (select id, row_number() over (order by created_at, id) as number from learners) as counted
where counted.id = learners.id;
create unique index learners_by_number on learners (number);

alter table reviews rename to old_reviews;
create table reviews (
  -- The order in which events were written: ids are made with the form, and clocks may go back.
  number         integer primary key not null,
  learner        integer not null references learners (number) on delete cascade,
  -- A UUID as 16 bytes, anything else as text.
  id             any not null,
  -- What gave the evidence: 0 review, 1 quiz, 2 scenario. Only a review can be undone; a quiz answer or a scenario attempt stands.
  source         integer not null check (source between 0 and 2),
  fact           integer not null references words (number),
  item           integer not null references words (number),
  rev            integer not null,
  -- 0 card, 1 recall, 2 choice, 3 scenario
  form           integer not null check (form between 0 and 3),
  -- 0 learn, 1 review, 2 relearn, 3 extra, 4 undo
  kind           integer not null check (kind between 0 and 4),
  -- 0 again, 1 hard, 2 good, 3 easy
  rating         integer check (rating between 0 and 3),
  at             integer not null,
  zone           integer not null references words (number),
  offset_minutes integer not null,
  study_day      integer not null,
  duration_ms    integer,
  -- 1: no card stood before it. 0: the card before it is the one after the event of this fact that was written before.
  is_first       integer not null check (is_first in (0, 1)),
  undoes         integer references reviews (number),
  -- The card after it; without a state there is none. 0 learning, 1 review, 2 relearning
  state          integer check (state between 0 and 2),
  stability      real,
  difficulty     real,
  step           integer,
  due_day        integer,
  -- Null in review, where only the day counts.
  due_at         integer,
  reps           integer,
  lapses         integer,
  -- Null where they are those of the event.
  last_day       integer,
  last_at        integer,
  card_item      integer references words (number),
  card_rev       integer
) strict;

create temporary table numbers as
select learner_id, id, row_number() over (order by learner_id, sequence) as number from old_reviews;
create unique index temp.numbers_by_id on numbers (learner_id, id);

-- Cards from before they knew their item have that of the last answer that stood then.
create temporary table answered as
select r.learner_id, r.id, l.item, l.rev
from old_reviews r
join old_reviews l on l.learner_id = r.learner_id and l.sequence = (
  select max(o.sequence) from old_reviews o
  where o.learner_id = r.learner_id and o.fact = r.fact and o.sequence <= r.sequence and o.kind not in ('undo', 'extra')
    and not exists (
      select 1 from old_reviews u where u.learner_id = o.learner_id and u.undoes = o.id and u.sequence <= r.sequence
    )
)
where r.after is not null and r.after ->> '$.item' is null;
create unique index temp.answered_by_id on answered (learner_id, id);

insert into reviews
select
  n.number,
  l.number,
  case
    when lower(r.id) = r.id and length(r.id) = 36 and length(replace(r.id, '-', '')) = 32
      and substr(r.id, 9, 1) || substr(r.id, 14, 1) || substr(r.id, 19, 1) || substr(r.id, 24, 1) = '----'
    then coalesce(unhex(replace(r.id, '-', '')), r.id)
    else r.id
  end,
  case r.source when 'review' then 0 when 'quiz' then 1 else 2 end,
  (select number from words where word = r.fact),
  (select number from words where word = r.item),
  r.rev,
  case r.form when 'card' then 0 when 'recall' then 1 when 'choice' then 2 else 3 end,
  case r.kind when 'learn' then 0 when 'review' then 1 when 'relearn' then 2 when 'extra' then 3 else 4 end,
  case r.rating when 'again' then 0 when 'hard' then 1 when 'good' then 2 when 'easy' then 3 end,
  r.ms,
  (select number from words where word = r.zone),
  r.offset_minutes,
  r.day,
  r.duration_ms,
  r.before is null,
  (select u.number from numbers u where u.learner_id = r.learner_id and u.id = r.undoes),
  case r.after ->> '$.state' when 'learning' then 0 when 'review' then 1 when 'relearning' then 2 end,
  r.after ->> '$.stability',
  r.after ->> '$.difficulty',
  r.after ->> '$.step',
  strftime('%s', r.after ->> '$.dueDay') / 86400,
  case when r.after ->> '$.state' <> 'review' or r.after ->> '$.dueAt' <> r.after ->> '$.dueDay' || 'T00:00:00.000Z'
    then strftime('%s', r.after ->> '$.dueAt') * 1000 + substr(r.after ->> '$.dueAt', 21, 3) end,
  r.after ->> '$.reps',
  r.after ->> '$.lapses',
  nullif(strftime('%s', r.after ->> '$.lastDay') / 86400, r.day),
  nullif(strftime('%s', r.after ->> '$.lastAt') * 1000 + substr(r.after ->> '$.lastAt', 21, 3), r.ms),
  (select number from words where word = nullif(coalesce(r.after ->> '$.item', a.item), r.item)),
  nullif(coalesce(r.after ->> '$.rev', a.rev), r.rev)
from (
  select *, strftime('%s', at) * 1000 + substr(at, 21, 3) as ms, strftime('%s', study_day) / 86400 as day from old_reviews
) r
join numbers n on n.learner_id = r.learner_id and n.id = r.id
join learners l on l.id = r.learner_id
left join answered a on a.learner_id = r.learner_id and a.id = r.id
order by n.number;

-- The learner's last review event before the attempt, by its number.
drop trigger scenario_attempts_stand;
update scenario_attempts set after_review = coalesce((
  select max(n.number) from old_reviews r
  join numbers n on n.learner_id = r.learner_id and n.id = r.id
  where r.learner_id = scenario_attempts.learner_id and r.sequence <= scenario_attempts.after_review
), 0);
create trigger scenario_attempts_stand before update on scenario_attempts
begin select raise(abort, 'scenario_attempts are only ever appended'); end;

drop trigger reviews_stay;
drop trigger reviews_stand;
drop table temp.answered;
drop table temp.numbers;
drop table old_reviews;

create unique index reviews_by_id on reviews (learner, id);
-- Each of them ends with the number of the event.
create index reviews_by_learner on reviews (learner);
create index reviews_by_day on reviews (learner, study_day);
create index reviews_by_fact on reviews (learner, fact);
create unique index reviews_by_undone on reviews (undoes) where undoes is not null;

create trigger reviews_stand before update on reviews
begin select raise(abort, 'reviews are only ever appended'); end;
create trigger reviews_stay before delete on reviews
when exists (select 1 from learners where number = old.learner)
begin select raise(abort, 'reviews are only ever appended'); end;

-- A cache: the last event of each fact of a learner, which tells the card, and when the card is due.
drop table cards;
create table cards (
  learner integer not null references learners (number) on delete cascade,
  fact    integer not null references words (number),
  event   integer not null,
  state   integer not null,
  due_day integer not null,
  due_at  integer,
  primary key (learner, fact)
) strict, without rowid;
create view cards_derived as
select learner, fact, number as event, state, due_day, due_at
from reviews r
where state is not null and number = (select max(number) from reviews where learner = r.learner and fact = r.fact);
insert into cards select * from cards_derived;
create index cards_by_due_day on cards (learner, due_day) where state = 1;
create index cards_by_due_at on cards (learner, due_at) where state <> 1;

-- Quizzes: an attempt has a number, and so has an item in one version of its text.
create table versions (
  number integer primary key not null,
  item   integer not null references words (number),
  rev    integer not null,
  -- A hash in hex as bytes, anything else as text.
  hash   any not null
) strict;
insert into words (word) select distinct item_id from quiz_items where item_id not in (select word from words);
insert into versions (item, rev, hash)
select distinct w.number, i.rev, coalesce(case when lower(i.hash) = i.hash then unhex(i.hash) end, i.hash)
from quiz_items i
join words w on w.word = i.item_id;
create index versions_by_item on versions (item, rev);

alter table quiz_attempts add column number integer;
update quiz_attempts set number = counted.number
from (select learner_id, id, row_number() over (order by learner_id, sequence) as number from quiz_attempts) as counted
where counted.learner_id = quiz_attempts.learner_id and counted.id = quiz_attempts.id;
create unique index quiz_attempts_by_number on quiz_attempts (number);

drop view quiz_scores_derived;
drop trigger quiz_responses_stay;
drop trigger quiz_responses_stand;
alter table quiz_items rename to old_quiz_items;
alter table quiz_responses rename to old_quiz_responses;

create table quiz_items (
  attempt     integer not null references quiz_attempts (number) on delete cascade,
  position    integer not null,
  version     integer not null references versions (number),
  self_marked integer not null check (self_marked in (0, 1)),
  primary key (attempt, position)
) strict, without rowid;
insert into quiz_items
select a.number, i.position, v.number, i.self_marked
from old_quiz_items i
join quiz_attempts a on a.learner_id = i.learner_id and a.id = i.attempt_id
join words w on w.word = i.item_id
join versions v on v.item = w.number and v.rev = i.rev
  and v.hash = coalesce(case when lower(i.hash) = i.hash then unhex(i.hash) end, i.hash);

create table quiz_responses (
  attempt  integer not null,
  position integer not null,
  answer   text not null,
  score    integer not null check (score in (0, 1)),
  at       integer not null,
  primary key (attempt, position),
  foreign key (attempt, position) references quiz_items (attempt, position) on delete cascade
) strict, without rowid;
insert into quiz_responses
select a.number, r.position, r.answer, r.score, strftime('%s', r.at) * 1000 + substr(r.at, 21, 3)
from old_quiz_responses r
join quiz_attempts a on a.learner_id = r.learner_id and a.id = r.attempt_id;

drop table old_quiz_responses;
drop table old_quiz_items;

drop view quiz_results;
alter table quiz_scores rename to old_quiz_scores;
create table quiz_scores (
  attempt           integer primary key not null references quiz_attempts (number) on delete cascade,
  answered          integer not null,
  machine_score     integer not null,
  machine_max_score integer not null,
  self_score        integer not null,
  self_max_score    integer not null,
  -- Null before the first answer.
  answered_at       text
) strict;
insert into quiz_scores
select a.number, s.answered, s.machine_score, s.machine_max_score, s.self_score, s.self_max_score, s.answered_at
from old_quiz_scores s
join quiz_attempts a on a.learner_id = s.learner_id and a.id = s.attempt_id;
drop table old_quiz_scores;

create view quiz_results as
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
join quiz_scores s on s.attempt = a.number
where a.kind = 'quiz';

create view quiz_scores_derived as
select
  i.attempt,
  count(r.position) as answered,
  sum(case when i.self_marked = 0 then coalesce(r.score, 0) else 0 end) as machine_score,
  sum(case when i.self_marked = 0 then 1 else 0 end) as machine_max_score,
  sum(case when i.self_marked = 1 then coalesce(r.score, 0) else 0 end) as self_score,
  sum(case when i.self_marked = 1 then 1 else 0 end) as self_max_score,
  strftime('%Y-%m-%dT%H:%M:%S', max(r.at) / 1000, 'unixepoch') || printf('.%03dZ', max(r.at) % 1000) as answered_at
from quiz_items i
left join quiz_responses r on r.attempt = i.attempt and r.position = i.position
group by i.attempt;

create trigger quiz_attempts_stay before delete on quiz_attempts
when exists (select 1 from learners where id = old.learner_id)
begin select raise(abort, 'quiz_attempts are only ever appended'); end;
create trigger quiz_responses_stand before update on quiz_responses
begin select raise(abort, 'quiz_responses are only ever appended'); end;
create trigger quiz_responses_stay before delete on quiz_responses
when exists (select 1 from quiz_attempts where number = old.attempt)
begin select raise(abort, 'quiz_responses are only ever appended'); end;
