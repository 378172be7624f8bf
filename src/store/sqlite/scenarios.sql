-- Scenario attempts with their reports, drafts, and opened solutions.

-- query: insert_attempt
insert into scenario_attempts (learner_id, id, sequence, scenario, chapter, rev, hash, seed, lines, outcome, score, max_score,
  report, at, study_day)
values (:learner, :id, (select coalesce(max(sequence), 0) + 1 from scenario_attempts where learner_id = :learner), :scenario,
  :chapter, :rev, :hash, :seed, :lines, :outcome, :score, :maxScore, :report, :at, :studyDay);

-- query: insert_criterion
insert into scenario_criteria (learner_id, attempt_id, position, criterion, label, met)
values (:learner, :attempt, :position, :criterion, :label, :met);

-- query: attempt
select id, scenario, chapter, rev, hash, seed, lines, report, at, study_day
from scenario_attempts where learner_id = :learner and id = :attempt;

-- query: attempts
-- Newest first.
select id, scenario, chapter, rev, hash, seed, lines, report, at, study_day
from scenario_attempts where learner_id = :learner and scenario = :scenario
order by sequence desc;

-- query: upsert_draft
insert into drafts (learner_id, scenario, lines, at) values (:learner, :scenario, :lines, :at)
on conflict (learner_id, scenario) do update set lines = excluded.lines, at = excluded.at;

-- query: draft
select lines from drafts where learner_id = :learner and scenario = :scenario;

-- query: insert_solution_seen
insert into solutions_seen (learner_id, scenario, at) values (:learner, :scenario, :at)
on conflict (learner_id, scenario) do nothing;
