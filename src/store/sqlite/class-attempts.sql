-- The attempts of the members of a class at a scenario. The query names the instructor.

-- query: attempts
select e.learner_id as learner, e.name, a.id as attempt, a.at, r.outcome, r.score, r.max_score, a.sequence = s.latest as is_last, a.lines,
  (
    select json_group_array(k.criterion) from scenario_criteria k
    where k.learner_id = a.learner_id and k.attempt_id = a.id and k.met = 0
  ) as unmet,
  (
    select json_group_array(json_object('diagnosis', d.value ->> '$.id', 'line', d.value ->> '$.line'))
    from json_each(r.report, '$.diagnoses') d where d.value ->> '$.cause' = 1
  ) as causes
from taught c
join enrolments e on e.class_id = c.id
join scenario_standings s on s.learner_id = e.learner_id and s.scenario = :scenario
join scenario_attempts a on a.learner_id = e.learner_id and a.scenario = :scenario
join scenario_reports r on r.learner_id = a.learner_id and r.id = a.id
where c.instructor_id = :instructor and c.id = :class and a.at >= e.details_from and r.outcome <> 'ungradable'
order by a.at desc, a.id
limit :limit;

-- query: lines
select e.learner_id as learner, e.name, t.id as attempt, t.at, t.scenario as part, t.seed, null as position, t.lines as typed
from taught c
join assignments a on a.class_id = c.id
join enrolments e on e.class_id = c.id
join scenario_attempts t on t.learner_id = e.learner_id and t.scenario = a.target
where c.instructor_id = :instructor and c.id = :class and a.id = :assignment and a.kind = 'scenario'
  and t.at >= e.details_from and t.at >= a.opens_at
order by t.at desc, t.id
limit :limit;

-- query: answers
-- From the members on, because items are found by their attempts.
select e.learner_id as learner, e.name, q.id as attempt, r.at, w.word as part, q.seed, r.position + 1 as position, r.answer as typed
from taught c
cross join assignments a on a.class_id = c.id
cross join enrolments e on e.class_id = c.id
cross join quiz_attempts q on q.learner_id = e.learner_id
cross join quiz_responses r on r.attempt = q.number
cross join quiz_items i on i.attempt = r.attempt and i.position = r.position
cross join versions v on v.number = i.version
cross join words w on w.number = v.item
where c.instructor_id = :instructor and c.id = :class and a.id = :assignment and a.kind = 'chapter' and q.kind = 'quiz'
  and q.chapter in (select value from json_each(:chapters)) and q.started_at >= e.details_from and q.started_at >= a.opens_at
  and w.word in (select value from json_each(:items))
order by r.at desc, q.id, r.position
limit :limit;
