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
