-- Assignments of classes, and how their members stand in them.

-- query: class_of
select id from taught where instructor_id = :instructor and id = :class;

-- query: insert
insert into assignments (id, class_id, kind, target, opens_at, due_at, created_at)
values (:id, :class, :kind, :target, :opensAt, :dueAt, :at)
on conflict (id) do nothing;

-- query: touch_members
-- A write to a row of a learner makes their kept pages anew.
update enrolments set name = name where class_id = :class;

-- query: delete
delete from assignments where id = :id and class_id in (select id from taught where instructor_id = :instructor)
returning class_id as class, target;

-- query: of_class
select a.id, a.kind, a.target, a.opens_at, a.due_at
from assignments a
join taught c on c.id = a.class_id
where c.instructor_id = :instructor and c.id = :class
order by a.due_at, a.id;

-- query: one
select a.id, a.kind, a.target, a.opens_at, a.due_at
from assignments a
join taught c on c.id = a.class_id
where c.instructor_id = :instructor and c.id = :class and a.id = :assignment;

-- query: members
-- A chapter is done by its first pass; a scenario by its first attempt that passes.
select e.learner_id as learner, e.name,
  coalesce((
    select x.due_at from extensions x where x.assignment_id = a.id and x.learner_id = e.learner_id order by x.at desc, x.id desc limit 1
  ), a.due_at) as due_at,
  (
    select x.reason from extensions x where x.assignment_id = a.id and x.learner_id = e.learner_id order by x.at desc, x.id desc limit 1
  ) as reason,
  case a.kind
    when 'chapter' then (select s.passed_at from chapter_standings s where s.learner_id = e.learner_id and s.chapter = a.target)
    else (
      select min(t.at) from scenario_attempts t
      join scenario_standings s on s.learner_id = t.learner_id and s.scenario = t.scenario
      join scenario_reports r on r.learner_id = t.learner_id and r.id = t.id
      where t.learner_id = e.learner_id and t.scenario = a.target and s.passed = 1 and r.outcome = 'passed'
    )
  end as done_at,
  case a.kind
    when 'chapter' then exists (
      select 1 from chapter_standings s where s.learner_id = e.learner_id and s.chapter = a.target and (s.answered > 0 or s.read_at is not null)
    )
    else exists (select 1 from scenario_standings s where s.learner_id = e.learner_id and s.scenario = a.target)
  end as begun
from assignments a
join enrolments e on e.class_id = a.class_id
where a.id = :assignment and (:learner is null or e.learner_id = :learner)
order by e.learner_id
limit :limit offset :offset;

-- query: extend
insert into extensions (assignment_id, learner_id, id, due_at, reason, at)
select a.id, e.learner_id, :id, :dueAt, :reason, :at
from assignments a
join taught c on c.id = a.class_id
join enrolments e on e.class_id = c.id
where c.instructor_id = :instructor and c.id = :class and a.id = :assignment and e.learner_id = :learner
on conflict (learner_id, assignment_id, id) do nothing;

-- query: of_learner
select a.id, a.kind, a.target, a.opens_at, c.name as class_name
from enrolments e
join classes c on c.id = e.class_id
join assignments a on a.class_id = c.id
where e.learner_id = :learner and a.opens_at <= :at
order by a.due_at desc
limit 100;
