-- Counts a learner in (`sign` 1) or out (-1): in one class or in all of theirs, with one scenario or all.

-- query: in_any
select 1 as found from enrolments where learner_id = :learner limit 1;

-- query: count_scenarios
insert into class_scenarios (class_id, scenario, tried, passed)
select e.class_id, s.scenario, :sign, :sign * s.passed
from enrolments e
join scenario_standings s on s.learner_id = e.learner_id
where e.learner_id = :learner and (:class is null or e.class_id = :class) and (:scenario is null or s.scenario = :scenario)
on conflict (class_id, scenario) do update set tried = tried + excluded.tried, passed = passed + excluded.passed;

-- query: count_criteria
insert into class_criteria (class_id, scenario, criterion, missed, learners)
select e.class_id, s.scenario, k.criterion, :sign * (1 - k.met), :sign
from enrolments e
join scenario_standings s on s.learner_id = e.learner_id
join scenario_attempts a on a.learner_id = s.learner_id and a.sequence = s.latest
join scenario_criteria k on k.learner_id = a.learner_id and k.attempt_id = a.id
where e.learner_id = :learner and (:class is null or e.class_id = :class) and (:scenario is null or s.scenario = :scenario)
on conflict (class_id, scenario, criterion) do update set
  missed = missed + excluded.missed, learners = learners + excluded.learners;

-- query: count_causes
insert into class_causes (class_id, scenario, diagnosis, see, learners)
select e.class_id, s.scenario, c.diagnosis, c.see, :sign
from enrolments e
join scenario_standings s on s.learner_id = e.learner_id
join scenario_attempts a on a.learner_id = s.learner_id and a.sequence = s.latest
join scenario_causes c on c.learner_id = a.learner_id and c.attempt_id = a.id
where e.learner_id = :learner and (:class is null or e.class_id = :class) and (:scenario is null or s.scenario = :scenario)
on conflict (class_id, scenario, diagnosis, see) do update set learners = learners + excluded.learners;

-- query: drop_empty_scenarios
delete from class_scenarios
where tried = 0 and class_id in (select class_id from enrolments where learner_id = :learner and (:class is null or class_id = :class))
  and (:scenario is null or scenario = :scenario);

-- query: drop_empty_criteria
delete from class_criteria
where learners = 0 and class_id in (select class_id from enrolments where learner_id = :learner and (:class is null or class_id = :class))
  and (:scenario is null or scenario = :scenario);

-- query: drop_empty_causes
delete from class_causes
where learners = 0 and class_id in (select class_id from enrolments where learner_id = :learner and (:class is null or class_id = :class))
  and (:scenario is null or scenario = :scenario);
