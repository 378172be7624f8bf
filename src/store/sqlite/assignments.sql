-- Assignments of classes, and how their members stand in them.

-- query: class_of
select id from taught where instructor_id = :instructor and id = :class;

-- query: insert
insert into assignments (id, class_id, kind, target, opens_at, due_at, release_at, created_at)
values (:id, :class, :kind, :target, :opensAt, :dueAt, :releaseAt, :at)
on conflict (id) do nothing;

-- query: touch_members
-- A write to a row of a learner makes their kept pages anew.
update enrolments set name = name where class_id = :class;

-- query: delete
delete from assignments where id = :id and class_id in (select id from taught where instructor_id = :instructor)
returning class_id as class, target;

-- query: of_class
with listed as (
  select a.id, a.kind, coalesce(n.chapter, a.target) as target, a.opens_at, a.due_at, a.release_at
  from taught c
  join assignments a on a.class_id = c.id
  left join renamed_chapters n on a.kind = 'chapter' and n.was = a.target
  where c.instructor_id = :instructor and c.id = :class
  order by a.due_at desc, a.id desc
  limit :limit offset :offset
)
select l.id, l.kind, l.target, l.opens_at, l.due_at, l.release_at, count(m.learner_id) as "of", count(m.done_at) as done,
  coalesce(sum(m.done_at > m.due_at), 0) as late
from listed l
left join assigned_members m on m.assignment_id = l.id
group by l.id
order by l.due_at desc, l.id desc;

-- query: one
select a.id, a.kind, coalesce(n.chapter, a.target) as target, a.opens_at, a.due_at, a.release_at
from assignments a
join taught c on c.id = a.class_id
left join renamed_chapters n on a.kind = 'chapter' and n.was = a.target
where c.instructor_id = :instructor and c.id = :class and a.id = :assignment;

-- query: members
select learner_id as learner, name, due_at, reason, done_at, begun
from assigned_members
where assignment_id = :assignment
order by name collate nocase, learner_id
limit :limit offset :offset;

-- query: of_member
select m.assignment_id as id, m.kind, m.target, m.opens_at, m.due_at, a.release_at, m.reason, m.done_at, m.begun
from taught c
join assigned_members m on m.class_id = c.id
join assignments a on a.id = m.assignment_id
where c.instructor_id = :instructor and c.id = :class and m.learner_id = :learner
order by m.due_at desc, m.assignment_id desc
limit :limit offset :offset;

-- query: extend
insert into extensions (assignment_id, learner_id, id, due_at, reason, at)
select a.id, e.learner_id, :id, :dueAt, :reason, :at
from assignments a
join taught c on c.id = a.class_id
join enrolments e on e.class_id = c.id
where c.instructor_id = :instructor and c.id = :class and a.id = :assignment and e.learner_id = :learner
on conflict (learner_id, assignment_id, id) do nothing;

-- query: set_release
update assignments set release_at = :releaseAt where id = :assignment and release_at is not :releaseAt;

-- query: open_assignment
select a.id from enrolments e
join classes c on c.id = e.class_id and c.archived_at is null
join assignments a on a.class_id = e.class_id
where e.learner_id = :learner and a.kind = :kind and a.target in (select value from json_each(:targets)) and a.opens_at <= :at
order by a.opens_at, a.id
limit 1;

-- query: holds
-- The latest release counts.
select kind, target, min(opens_at) as since, max(release_at) as until
from held
where learner_id = :learner and opens_at <= :at and release_at > :at
group by kind, target;

-- query: next_hold
select min(case when opens_at > :at then opens_at else release_at end) as at
from held
where learner_id = :learner and release_at > :at;

-- query: of_learner
-- Those due first come first.
select m.assignment_id as id, m.kind, m.target, m.opens_at, m.due_at, a.release_at, m.done_at, c.name as class_name
from assigned_members m
join assignments a on a.id = m.assignment_id
join classes c on c.id = m.class_id
where m.learner_id = :learner and c.archived_at is null and m.opens_at <= :at
  and (m.done_at is null or m.done_at >= :doneSince or exists (
    select 1 from held h
    where h.learner_id = m.learner_id and h.kind = m.kind and h.target = m.target and h.opens_at <= :at and h.release_at > :at
  ))
order by m.due_at, m.assignment_id
limit :limit;
