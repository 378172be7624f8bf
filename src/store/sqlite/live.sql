-- What the members of a class are doing now. The query names the instructor; a member shows what they did since `details_from`.

-- query: at_work
-- Of each kind of deed the newest row of a member, which an index finds; what is older than `since` is left out.
select e.learner_id as learner, e.name, e.details_from as shows_from,
  d.scenario as draft_scenario, d.at as draft_at,
  case when trim(d.lines, :blank) = '' then 0 else length(trim(d.lines, :blank)) - length(replace(trim(d.lines, :blank), char(10), '')) + 1 end as draft_lines,
  q.chapter as quiz_chapter, max(coalesce(s.answered_at, ''), q.started_at) as quiz_at, s.answered as quiz_answered,
  s.machine_score + s.self_score as quiz_right, s.machine_max_score + s.self_max_score as quiz_of,
  a.id as attempt, a.scenario as attempt_scenario, a.at as attempt_at, r.outcome as attempt_outcome,
  (select count(*) from scenario_criteria k where k.learner_id = a.learner_id and k.attempt_id = a.id) as attempt_of,
  (select count(*) from scenario_criteria k where k.learner_id = a.learner_id and k.attempt_id = a.id and k.met = 1) as attempt_met,
  (
    select k.diagnosis from scenario_causes k where k.learner_id = a.learner_id and k.attempt_id = a.id order by k.position limit 1
  ) as attempt_cause
from taught c
join enrolments e on e.class_id = c.id
left join drafts d on d.learner_id = e.learner_id and d.at >= :since and d.at >= e.details_from
  and d.sequence = (select max(sequence) from drafts where learner_id = e.learner_id)
left join quiz_attempts q on q.learner_id = e.learner_id and q.started_at >= e.details_from
  and q.sequence = (select max(sequence) from quiz_attempts where learner_id = e.learner_id)
left join quiz_scores s on s.attempt = q.number
left join scenario_attempts a on a.learner_id = e.learner_id and a.at >= :since and a.at >= e.details_from
  and a.sequence = (select max(sequence) from scenario_attempts where learner_id = e.learner_id)
left join scenario_reports r on r.learner_id = a.learner_id and r.id = a.id
where c.instructor_id = :instructor and c.id = :class
  and (:learners is null or e.learner_id in (select value from json_each(:learners)))
order by e.name, e.learner_id
limit :limit;
