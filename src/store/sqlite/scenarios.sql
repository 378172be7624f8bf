-- Scenario attempts with their reports, drafts, hints taken, opened solutions, and routes worth a look.

-- query: insert_attempt
-- What had been shown before it is counted here and now: clocks may go back, the order of writing does not.
insert into scenario_attempts (learner_id, id, sequence, scenario, chapter, rev, hash, seed, lines, outcome, score, max_score,
  report, at, study_day, hints, solution_seen, after_review)
values (:learner, :id, (select coalesce(max(sequence), 0) + 1 from scenario_attempts where learner_id = :learner), :scenario,
  :chapter, :rev, :hash, :seed, :lines, :outcome, :score, :maxScore, :report, :at, :studyDay,
  (select count(*) from hints_taken where learner_id = :learner and scenario = :scenario),
  (select count(*) from solutions_seen where learner_id = :learner and scenario = :scenario),
  (select coalesce(max(number), 0) from reviews where learner = (select number from learners where id = :learner)));

-- query: insert_criterion
insert into scenario_criteria (learner_id, attempt_id, position, criterion, label, met)
values (:learner, :attempt, :position, :criterion, :label, :met);

-- query: delete_criteria
delete from scenario_criteria where learner_id = :learner and attempt_id = :attempt;

-- query: insert_cause
insert into scenario_causes (learner_id, attempt_id, position, diagnosis, see)
values (:learner, :attempt, :position, :diagnosis, :see);

-- query: delete_causes
delete from scenario_causes where learner_id = :learner and attempt_id = :attempt;

-- query: delete_standing
delete from scenario_standings where learner_id = :learner and scenario = :scenario;

-- query: insert_standing
insert into scenario_standings
select * from scenario_standings_derived where learner_id = :learner and scenario = :scenario;

-- query: attempt
select id, scenario, chapter, rev, hash, seed, lines, report, at, study_day, hints, solution_seen
from scenario_attempts where learner_id = :learner and id = :attempt;

-- query: attempts
-- Newest first. Their reports are long, and no list shows them.
select a.id, a.at, a.study_day, a.seed, a.lines, r.outcome, r.score, r.max_score
from scenario_attempts a
join scenario_reports r on r.learner_id = a.learner_id and r.id = a.id
where a.learner_id = :learner and a.scenario = :scenario
order by a.sequence desc
limit :limit offset :offset;

-- query: attempt_with
select a.id, a.at, a.study_day, a.seed, a.lines, r.outcome, r.score, r.max_score
from scenario_attempts a
join scenario_reports r on r.learner_id = a.learner_id and r.id = a.id
where a.learner_id = :learner and a.scenario = :scenario and a.lines = :lines and a.seed is :seed
order by a.sequence desc
limit 1;

-- query: regrades
select id, at, rev, hash, report, reason
from regrades where learner_id = :learner and attempt_id = :attempt
order by sequence;

-- query: attempts_behind
-- Of every learner, in the order of their keys; `after` null begins.
select a.learner_id as learner, a.id, a.scenario, a.chapter, a.rev, a.hash, a.seed, a.lines, a.report, a.at, a.study_day, a.hints,
  a.solution_seen
from scenario_attempts a
where (:scenario is null or a.scenario = :scenario)
  and (:afterLearner is null or (a.learner_id, a.id) > (:afterLearner, :afterAttempt))
order by a.learner_id, a.id
limit :limit;

-- query: regrade_by_id
select attempt_id as attempt from regrades where learner_id = :learner and id = :id;

-- query: insert_regrade
insert into regrades (learner_id, attempt_id, sequence, id, at, rev, hash, outcome, score, max_score, report, reason)
values (:learner, :attempt,
  (select coalesce(max(sequence), 0) + 1 from regrades where learner_id = :learner and attempt_id = :attempt),
  :id, :at, :rev, :hash, :outcome, :score, :maxScore, :report, :reason);

-- query: failed
-- An ungradable attempt says nothing, so that the one before it stands.
select a.scenario, a.id as attempt, a.after_review
from scenario_attempts a
join scenario_standings s on s.learner_id = a.learner_id and s.scenario = a.scenario and s.latest = a.sequence
join scenario_reports r on r.learner_id = a.learner_id and r.id = a.id
where a.learner_id = :learner and a.study_day = :studyDay and r.outcome = 'failed'
order by a.sequence desc;

-- query: answered_after
-- Kind 4 is an undo.
select distinct w.word as fact from reviews r
join words w on w.number = r.fact
where r.learner = (select number from learners where id = :learner) and r.number > :afterReview and r.kind <> 4
  and not exists (select 1 from reviews u where u.undoes = r.number)
order by w.word;

-- query: unmet
select criterion from scenario_criteria where learner_id = :learner and attempt_id = :attempt and met = 0 order by position;

-- query: upsert_draft
insert into drafts (learner_id, scenario, sequence, seed, lines, at)
values (:learner, :scenario,
  (select coalesce(max(sequence), 0) + 1 from drafts where learner_id = :learner), :seed, :lines, :at)
on conflict (learner_id, scenario, coalesce(seed, -1)) do update set
  sequence = excluded.sequence, lines = excluded.lines, at = excluded.at;

-- query: delete_old_drafts
delete from drafts
where learner_id = :learner and scenario = :scenario and sequence not in (
  select sequence from drafts where learner_id = :learner and scenario = :scenario order by sequence desc limit :kept
);

-- query: draft
-- Of any variant, the one that was saved last.
select lines, seed from drafts where learner_id = :learner and scenario = :scenario order by sequence desc limit 1;

-- query: draft_of_variant
select lines, seed from drafts
where learner_id = :learner and scenario = :scenario and coalesce(seed, -1) = coalesce(:seed, -1);

-- query: keep_pending
insert into pending_drafts
select * from pending_drafts_derived
where learner_id = :learner and sequence = (
  select sequence from drafts where learner_id = :learner and scenario = :scenario and coalesce(seed, -1) = coalesce(:seed, -1)
);

-- query: draft_was_sent
delete from pending_drafts
where learner_id = :learner and sequence = (
  select sequence from drafts
  where learner_id = :learner and scenario = :scenario and coalesce(seed, -1) = coalesce(:seed, -1) and lines = :lines
);

-- query: delete_pending
delete from pending_drafts
where learner_id = :learner and sequence = (
  select sequence from drafts where learner_id = :learner and scenario = :scenario and coalesce(seed, -1) = coalesce(:seed, -1)
);

-- query: unsent_drafts
-- Of each scenario its latest draft. What was submitted as it stands is no work in progress.
select d.scenario from pending_drafts p
join drafts d on d.learner_id = p.learner_id and d.sequence = p.sequence
where p.learner_id = :learner
  and not exists (
    select 1 from drafts later
    where later.learner_id = d.learner_id and later.scenario = d.scenario and later.sequence > d.sequence
  )
order by d.sequence desc;

-- query: insert_hint
insert into hints_taken (learner_id, scenario, hint, at) values (:learner, :scenario, :hint, :at)
on conflict (learner_id, scenario, hint) do nothing;

-- query: hints
select hint, at from hints_taken where learner_id = :learner and scenario = :scenario order by hint;

-- query: insert_solution_seen
insert into solutions_seen (learner_id, scenario, at) values (:learner, :scenario, :at)
on conflict (learner_id, scenario) do update set at = excluded.at;

-- query: solution_seen
select at from solutions_seen where learner_id = :learner and scenario = :scenario;

-- query: has_route
select 1 from kept_routes where scenario = :scenario and signature = :signature;

-- query: count_routes
select count(*) as routes from kept_routes where scenario = :scenario;

-- query: delete_routes
delete from kept_routes where scenario = :scenario;

-- query: insert_route
insert into kept_routes (scenario, signature, rev, hash, seed, lines, day)
values (:scenario, :signature, :rev, :hash, :seed, :lines, :day);

-- query: routes
select scenario, rev, hash, seed, signature, lines, day
from kept_routes where :scenario is null or scenario = :scenario
order by scenario, day, signature;
