-- Items that were withdrawn, and answers that were accepted after all. Answers stay as they were marked; scores follow from both.

create table item_decisions (
  number   integer primary key not null,
  id       text not null unique,
  version  integer not null references versions (number),
  -- In which class it holds; null: everywhere.
  class_id text references classes (id) on delete set null,
  kind     text not null check (kind in ('withdrawn', 'accepted')),
  -- The answer that was accepted, as it stands in `quiz_responses`; empty for a withdrawal.
  answer   text not null,
  reason   text not null,
  at       text not null
) strict;
create index item_decisions_by_version on item_decisions (version);
create trigger item_decisions_stay before delete on item_decisions
begin select raise(abort, 'item_decisions are only ever appended'); end;

-- What a decision means for an item of an attempt. It stays when the learner leaves the class.
create table quiz_rulings (
  attempt  integer not null references quiz_attempts (number) on delete cascade,
  position integer not null,
  decision integer not null references item_decisions (number),
  ruling   text not null check (ruling in ('withdrawn', 'accepted')),
  primary key (attempt, position, decision)
) strict, without rowid;
create trigger quiz_rulings_stand before update on quiz_rulings
begin select raise(abort, 'quiz_rulings are only ever appended'); end;
create trigger quiz_rulings_stay before delete on quiz_rulings
when exists (select 1 from quiz_attempts where number = old.attempt)
begin select raise(abort, 'quiz_rulings are only ever appended'); end;

-- A withdrawn item leaves the score and the maximum.
drop view quiz_scores_derived;
create view quiz_scores_derived as
select attempt, sum(counts and answered) as answered,
  sum(case when self_marked = 0 and counts then score else 0 end) as machine_score,
  sum(self_marked = 0 and counts) as machine_max_score,
  sum(case when self_marked = 1 and counts then score else 0 end) as self_score,
  sum(self_marked = 1 and counts) as self_max_score,
  strftime('%Y-%m-%dT%H:%M:%S', max(at) / 1000, 'unixepoch') || printf('.%03dZ', max(at) % 1000) as answered_at
from (
  select i.attempt, i.self_marked, r.at, r.position is not null as answered,
    case when exists (select 1 from quiz_rulings g where g.attempt = i.attempt and g.position = i.position and g.ruling = 'accepted')
      then 1 else coalesce(r.score, 0) end as score,
    not exists (select 1 from quiz_rulings g where g.attempt = i.attempt and g.position = i.position and g.ruling = 'withdrawn') as counts
  from quiz_items i
  left join quiz_responses r on r.attempt = i.attempt and r.position = i.position
)
group by attempt;

-- `as_marked`: where there are rulings, the scores without them, because a pass stays.
drop view quiz_results;
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
  s.self_max_score,
  case when exists (select 1 from quiz_rulings g where g.attempt = a.number) then (
    select json_array(
      sum(case when i.self_marked = 0 then coalesce(r.score, 0) else 0 end), sum(i.self_marked = 0),
      sum(case when i.self_marked = 1 then coalesce(r.score, 0) else 0 end), sum(i.self_marked = 1))
    from quiz_items i
    left join quiz_responses r on r.attempt = i.attempt and r.position = i.position
    where i.attempt = a.number
  ) end as as_marked
from quiz_attempts a
join quiz_scores s on s.attempt = a.number
where a.kind = 'quiz';

-- What was answered on a day stays answered.
drop view study_days_derived;
create view study_days_derived as
select learner, day, sum(reviews) as reviews, sum(quizzes) as quizzes, sum(answers) as answers, sum(scenarios) as scenarios,
  sum(scenarios_passed) as scenarios_passed, sum(due) as due, sum(recalled) as recalled, sum(answer_ms) as answer_ms
from (
  select d.learner, d.day, case when u.number is null then d.reviews else 0 end as reviews, 0 as quizzes, 0 as answers, 0 as scenarios,
    0 as scenarios_passed, case when u.number is null then coalesce(d.due, 0) else 0 end as due,
    case when u.number is null and d.due then d.recalled else 0 end as recalled, d.answer_ms
  from reviews_on_days d
  left join reviews u on u.undoes = d.number
  union all
  select l.number, unixepoch(a.study_day) / 86400, 0, 1, r.answers, 0, 0, 0, 0, 0
  from quiz_attempts a
  join (select attempt, count(*) as answers from quiz_responses group by attempt) r on r.attempt = a.number
  join learners l on l.id = a.learner_id
  union all
  select l.number, unixepoch(a.study_day) / 86400, 0, 0, 0, a.outcome <> 'ungradable', a.outcome = 'passed', 0, 0, 0
  from scenario_reports a
  join learners l on l.id = a.learner_id
)
group by learner, day;
