-- What a class asks for at the gates of its members.

-- Percent; null: what the course asks for.
alter table classes add column cut_score integer check (cut_score between 1 and 100);
-- Whether its members may take the chapters in any order: no gate locks one.
alter table classes add column any_order integer not null default 0 check (any_order in (0, 1));
-- Whether the cut score of an attempt was that of a class: then it passes by that one alone, whatever the course asks for.
alter table quiz_attempts add column class_cut integer not null default 0 check (class_cut in (0, 1));

-- Who is in several classes needs the lowest of their cut scores, and has a free order where one of them gives it.
create view class_gates as
select e.learner_id, max(c.any_order) as any_order,
  case when max(c.cut_score) is not null then min(coalesce(c.cut_score, (select r.rules ->> '$.cutScore' from course_rules r))) end as cut_score
from enrolments e
join classes c on c.id = e.class_id
where c.archived_at is null
group by e.learner_id;

drop view quiz_results;
create view quiz_results as
select
  a.learner_id,
  a.id as attempt,
  a.sequence,
  a.chapter,
  a.study_day,
  a.cut_score,
  a.class_cut,
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
