-- What an instructor does about one learner: attempts that no longer count, and comments on answers.

-- Of either kind of attempt. What was answered stays, and what it opened stays open.
create table attempt_resets (
  learner_id text not null references learners (id) on delete cascade,
  attempt_id text not null,
  at         text not null,
  reason     text not null,
  primary key (learner_id, attempt_id)
) strict, without rowid;
create trigger attempt_resets_stand before update on attempt_resets
begin select raise(abort, 'attempt_resets are only ever appended'); end;
create trigger attempt_resets_stay before delete on attempt_resets
when exists (select 1 from learners where id = old.learner_id)
begin select raise(abort, 'attempt_resets are only ever appended'); end;

drop view scenario_standings_derived;
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
from scenario_reports r
where outcome <> 'ungradable'
  and not exists (select 1 from attempt_resets x where x.learner_id = r.learner_id and x.attempt_id = r.id)
group by learner_id, scenario;

create table comments (
  learner_id text not null references learners (id) on delete cascade,
  id         text not null,
  class_id   text references classes (id) on delete set null,
  attempt_id text not null,
  -- The line of a console, or the number of a question, from 1.
  place      integer not null,
  -- The name of who wrote it, as it was.
  author     text not null,
  text       text not null,
  at         text not null,
  changed_at text,
  primary key (learner_id, id)
) strict, without rowid;
create index comments_by_attempt on comments (learner_id, attempt_id, place);
