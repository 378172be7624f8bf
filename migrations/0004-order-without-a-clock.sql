-- The order of quiz attempts, and of a scenario attempt among answers, no longer rests on a clock, which may go back.
-- The score of each quiz attempt is a row, so that no page adds up what a learner ever answered.

alter table quiz_attempts add column sequence integer not null default 0;
update quiz_attempts set sequence = counted.sequence
from (
  select learner_id, id, row_number() over (partition by learner_id order by started_at, id) as sequence from quiz_attempts
) as counted
where counted.learner_id = quiz_attempts.learner_id and counted.id = quiz_attempts.id;
create unique index quiz_attempts_by_sequence on quiz_attempts (learner_id, sequence);
drop index quiz_attempts_by_chapter;
create index quiz_attempts_by_chapter on quiz_attempts (learner_id, chapter, sequence);

-- A cache of quiz_items and quiz_responses, kept in the transaction of each answer.
create table quiz_scores (
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
insert into quiz_scores
select
  i.learner_id,
  i.attempt_id,
  count(r.position),
  sum(case when i.self_marked = 0 then coalesce(r.score, 0) else 0 end),
  sum(case when i.self_marked = 0 then 1 else 0 end),
  sum(case when i.self_marked = 1 then coalesce(r.score, 0) else 0 end),
  sum(case when i.self_marked = 1 then 1 else 0 end),
  max(r.at)
from quiz_items i
left join quiz_responses r on r.learner_id = i.learner_id and r.attempt_id = i.attempt_id and r.position = i.position
group by i.learner_id, i.attempt_id;

-- The score of each quiz attempt as it stands: unanswered items count zero against the items presented.
drop view quiz_results;
create view quiz_results as
select
  a.learner_id,
  a.id as attempt,
  a.sequence,
  a.chapter,
  a.study_day,
  a.cut_score,
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

-- The learner's last review event before the attempt: answers behind it came after the attempt.
alter table scenario_attempts add column after_review integer not null default 0;
drop trigger scenario_attempts_stand;
update scenario_attempts set after_review = (
  select coalesce(max(r.sequence), 0) from reviews r
  where r.learner_id = scenario_attempts.learner_id and r.at < scenario_attempts.at
);
create trigger scenario_attempts_stand before update on scenario_attempts
begin select raise(abort, 'scenario_attempts are only ever appended'); end;
