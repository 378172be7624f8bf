-- What a scenario attempt had been shown before it, later reports on it, drafts that know their variant, routes worth a look,
-- and the item a card was last answered with.

create table hints_taken (
  learner_id text not null references learners (id) on delete cascade,
  scenario   text not null,
  hint       integer not null check (hint >= 1),
  at         text not null,
  primary key (learner_id, scenario, hint)
) strict;

alter table drafts add column seed integer;

alter table scenario_attempts add column hints integer not null default 0;
alter table scenario_attempts add column solution_seen integer not null default 0 check (solution_seen in (0, 1));

-- Earlier attempts took no hints, for there were none to take; solutions could be opened. The trigger steps aside for this once.
drop trigger scenario_attempts_stand;
update scenario_attempts set solution_seen = 1
where exists (
  select 1 from solutions_seen s
  where s.learner_id = scenario_attempts.learner_id and s.scenario = scenario_attempts.scenario and s.at <= scenario_attempts.at
);
create trigger scenario_attempts_stand before update on scenario_attempts
begin select raise(abort, 'scenario_attempts are only ever appended'); end;

-- What was missed today is asked for on every page.
create index scenario_attempts_by_day on scenario_attempts (learner_id, study_day, sequence);

-- Reports that later versions of a scenario gave to the lines of an attempt. The newest counts; scenario_criteria has its rows.
create table regrades (
  learner_id text not null,
  attempt_id text not null,
  -- Counts the regrades of the attempt from 1.
  sequence   integer not null,
  id         text not null,
  at         text not null,
  rev        integer not null,
  hash       text not null,
  outcome    text not null check (outcome in ('passed', 'failed', 'ungradable')),
  score      integer not null,
  max_score  integer not null,
  report     text not null,
  reason     text not null,
  primary key (learner_id, attempt_id, sequence),
  unique (learner_id, id),
  foreign key (learner_id, attempt_id) references scenario_attempts (learner_id, id) on delete cascade
) strict;

-- Every attempt with the report that counts.
create view scenario_reports as
select
  a.learner_id,
  a.id,
  a.sequence,
  a.scenario,
  a.at,
  a.study_day,
  case when g.report is null then a.outcome else g.outcome end as outcome,
  case when g.report is null then a.score else g.score end as score,
  case when g.report is null then a.max_score else g.max_score end as max_score,
  coalesce(g.report, a.report) as report
from scenario_attempts a
left join regrades g on g.learner_id = a.learner_id and g.attempt_id = a.id
  and g.sequence = (select max(sequence) from regrades where learner_id = a.learner_id and attempt_id = a.id);

drop view scenario_results;
create view scenario_results as
select
  learner_id,
  scenario,
  count(*) as attempts,
  max(case when outcome = 'passed' then 1 else 0 end) as passed,
  max(score) as best_score,
  max(max_score) as max_score,
  max(at) as last_at
from scenario_reports
where outcome <> 'ungradable'
group by learner_id, scenario;

-- Passing answers by a way that no transcript takes, for the author. Whose they were is nowhere.
create table kept_routes (
  scenario  text not null,
  signature text not null,
  rev       integer not null,
  hash      text not null,
  seed      integer,
  lines     text not null,
  day       text not null,
  primary key (scenario, signature)
) strict;

-- What a card was last answered with: raising the rev of that item makes the card new. Null while nothing standing tells.
alter table cards add column item text;
alter table cards add column rev integer;
update cards set (item, rev) = (
  select r.item, r.rev from reviews r
  where r.learner_id = cards.learner_id and r.fact = cards.fact and r.kind not in ('undo', 'extra')
    and not exists (select 1 from reviews u where u.learner_id = r.learner_id and u.undoes = r.id)
  order by r.sequence desc
  limit 1
);

create trigger hints_taken_stand before update on hints_taken
begin select raise(abort, 'hints_taken are only ever appended'); end;
create trigger hints_taken_stay before delete on hints_taken
when exists (select 1 from learners where id = old.learner_id)
begin select raise(abort, 'hints_taken are only ever appended'); end;

create trigger regrades_stand before update on regrades
begin select raise(abort, 'regrades are only ever appended'); end;
create trigger regrades_stay before delete on regrades
when exists (select 1 from learners where id = old.learner_id)
begin select raise(abort, 'regrades are only ever appended'); end;
