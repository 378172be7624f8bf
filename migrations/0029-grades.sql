-- What an assignment is worth, whom it is not asked of, and by what another gradebook knows a member.

alter table assignments add column points integer not null default 10 check (points between 1 and 1000);
alter table assignments add column counts text not null default 'best' check (counts in ('best', 'first', 'last'));
-- What of the points is given after the day it is due: all, less of them each day, none.
alter table assignments add column late_rule text not null default 'full' check (late_rule in ('full', 'less', 'none'));
alter table assignments add column late_percent integer not null default 10 check (late_percent between 1 and 100);

-- The newest counts; earlier ones say what was granted, and why.
create table excuses (
  learner_id    text not null references learners (id) on delete cascade,
  assignment_id text not null references assignments (id) on delete cascade,
  id            text not null,
  excused       integer not null check (excused in (0, 1)),
  reason        text not null,
  at            text not null,
  primary key (learner_id, assignment_id, id)
) strict, without rowid;

-- Such as an e-mail or a number, as the instructor wrote it.
alter table enrolments add column gradebook_id text;

-- The attempts that an assignment may be graded by: those that the instructor sees, have an answer and were not reset.
create view assignment_attempts as
select m.class_id, m.assignment_id, m.learner_id, q.sequence, q.at,
  q.machine_score + case coalesce(q.gate, 'all') when 'all' then q.self_score else 0 end as score,
  q.machine_max_score + case coalesce(q.gate, 'all') when 'all' then q.self_max_score else 0 end as max_score
from assigned_members m
join enrolments e on e.class_id = m.class_id and e.learner_id = m.learner_id
join quiz_results q on q.learner_id = m.learner_id
  and q.chapter in (select m.target union all select n.was from renamed_chapters n where n.chapter = m.target)
where m.kind = 'chapter' and q.answered > 0 and q.started_at >= e.details_from
  and not exists (select 1 from attempt_resets x where x.learner_id = q.learner_id and x.attempt_id = q.attempt)
union all
select m.class_id, m.assignment_id, m.learner_id, r.sequence, r.at, r.score, r.max_score
from assigned_members m
join enrolments e on e.class_id = m.class_id and e.learner_id = m.learner_id
join scenario_reports r on r.learner_id = m.learner_id and r.scenario = m.target
where m.kind = 'scenario' and r.outcome <> 'ungradable' and r.at >= e.details_from
  and not exists (select 1 from attempt_resets x where x.learner_id = r.learner_id and x.attempt_id = r.id);
