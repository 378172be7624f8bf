-- Summaries of scenario attempts, kept in the transaction of each attempt, report, joining and leaving, so that no page adds up
-- attempts or looks into a report. For each summary there is a view with the same columns that tells from the events what it has
-- to be: `drillmark doctor` compares the two.

create view quiz_scores_derived as
select
  i.learner_id,
  i.attempt_id,
  count(r.position) as answered,
  sum(case when i.self_marked = 0 then coalesce(r.score, 0) else 0 end) as machine_score,
  sum(case when i.self_marked = 0 then 1 else 0 end) as machine_max_score,
  sum(case when i.self_marked = 1 then coalesce(r.score, 0) else 0 end) as self_score,
  sum(case when i.self_marked = 1 then 1 else 0 end) as self_max_score,
  max(r.at) as answered_at
from quiz_items i
left join quiz_responses r on r.learner_id = i.learner_id and r.attempt_id = i.attempt_id and r.position = i.position
group by i.learner_id, i.attempt_id;

create view scenario_criteria_derived as
select r.learner_id, r.id as attempt_id, k.key as position, k.value ->> '$.id' as criterion, k.value ->> '$.label' as label,
  k.value ->> '$.met' as met
from scenario_reports r, json_each(r.report, '$.criteria') k;

-- The root causes of the report that counts, as rows to count: each diagnosis of an attempt once.
create table scenario_causes (
  learner_id text not null,
  attempt_id text not null,
  position   integer not null,
  diagnosis  text not null,
  -- The first section to revisit; empty where there is none.
  see        text not null,
  primary key (learner_id, attempt_id, position),
  foreign key (learner_id, attempt_id) references scenario_attempts (learner_id, id) on delete cascade
) strict, without rowid;
create view scenario_causes_derived as
select r.learner_id, r.id as attempt_id, min(d.key) as position, d.value ->> '$.id' as diagnosis,
  coalesce(d.value ->> '$.see[0]', '') as see
from scenario_reports r, json_each(r.report, '$.diagnoses') d
where d.value ->> '$.cause' = 1
group by r.learner_id, r.id, d.value ->> '$.id';
insert into scenario_causes select * from scenario_causes_derived;

-- Each learner's standing in each scenario they attempted. An ungradable attempt is our fault and costs none.
drop view scenario_results;
create table scenario_standings (
  learner_id text not null references learners (id) on delete cascade,
  scenario   text not null,
  attempts   integer not null,
  passed     integer not null check (passed in (0, 1)),
  best_score integer not null,
  max_score  integer not null,
  last_at    text not null,
  -- The sequence of the latest graded attempt.
  latest     integer not null,
  primary key (learner_id, scenario)
) strict, without rowid;
create view scenario_standings_derived as
select
  learner_id,
  scenario,
  count(*) as attempts,
  max(case when outcome = 'passed' then 1 else 0 end) as passed,
  max(score) as best_score,
  max(max_score) as max_score,
  max(at) as last_at,
  max(sequence) as latest
from scenario_reports
where outcome <> 'ungradable'
group by learner_id, scenario;
insert into scenario_standings select * from scenario_standings_derived;

-- What the members of a class add up to. Of each member and scenario the latest graded attempt counts.
create table class_scenarios (
  class_id text not null references classes (id) on delete cascade,
  scenario text not null,
  tried    integer not null,
  passed   integer not null,
  primary key (class_id, scenario)
) strict, without rowid;
create view class_scenarios_derived as
select e.class_id, s.scenario, count(*) as tried, sum(s.passed) as passed
from enrolments e
join scenario_standings s on s.learner_id = e.learner_id
group by e.class_id, s.scenario;
insert into class_scenarios select * from class_scenarios_derived;

create table class_criteria (
  class_id  text not null references classes (id) on delete cascade,
  scenario  text not null,
  criterion text not null,
  missed    integer not null,
  learners  integer not null,
  primary key (class_id, scenario, criterion)
) strict, without rowid;
create view class_criteria_derived as
select e.class_id, s.scenario, k.criterion, sum(1 - k.met) as missed, count(*) as learners
from enrolments e
join scenario_standings s on s.learner_id = e.learner_id
join scenario_attempts a on a.learner_id = s.learner_id and a.sequence = s.latest
join scenario_criteria k on k.learner_id = a.learner_id and k.attempt_id = a.id
group by e.class_id, s.scenario, k.criterion;
insert into class_criteria select * from class_criteria_derived;

create table class_causes (
  class_id  text not null references classes (id) on delete cascade,
  scenario  text not null,
  diagnosis text not null,
  see       text not null,
  learners  integer not null,
  primary key (class_id, scenario, diagnosis, see)
) strict, without rowid;
create view class_causes_derived as
select e.class_id, s.scenario, c.diagnosis, c.see, count(*) as learners
from enrolments e
join scenario_standings s on s.learner_id = e.learner_id
join scenario_attempts a on a.learner_id = s.learner_id and a.sequence = s.latest
join scenario_causes c on c.learner_id = a.learner_id and c.attempt_id = a.id
group by e.class_id, s.scenario, c.diagnosis, c.see;
insert into class_causes select * from class_causes_derived;

-- Drafts that are work in progress: lines that no attempt has as they stand.
create table pending_drafts (
  learner_id text not null,
  sequence   integer not null,
  primary key (learner_id, sequence),
  foreign key (learner_id, sequence) references drafts (learner_id, sequence) on delete cascade on update cascade
) strict, without rowid;
create view pending_drafts_derived as
select d.learner_id, d.sequence
from drafts d
where d.lines <> '' and not exists (
  select 1 from scenario_attempts a
  where a.learner_id = d.learner_id and a.scenario = d.scenario and a.lines = d.lines and a.seed is d.seed
);
insert into pending_drafts select * from pending_drafts_derived;
