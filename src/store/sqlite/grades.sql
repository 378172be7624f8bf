-- Grades of a class.

-- query: assignments
select id, kind, target, opens_at, due_at, release_at, points, counts, late_rule, late_percent
from (
  select a.id, a.kind, coalesce(n.chapter, a.target) as target, a.opens_at, a.due_at, a.release_at, a.points, a.counts, a.late_rule, a.late_percent
  from taught c
  join assignments a on a.class_id = c.id
  left join renamed_chapters n on a.kind = 'chapter' and n.was = a.target
  where c.instructor_id = :instructor and c.id = :class
  order by a.due_at desc, a.id desc
  limit :limit
)
order by due_at, id;

-- query: own_classes
select c.id as class, c.name as class_name, e.name, c.zone, c.archived_at is not null as is_archived
from enrolments e
join classes c on c.id = e.class_id
where e.learner_id = :learner
order by c.archived_at is not null, e.joined_at desc, c.id;

-- query: own_assignments
select id, kind, target, opens_at, due_at, release_at, points, counts, late_rule, late_percent
from (
  select a.id, a.kind, coalesce(n.chapter, a.target) as target, a.opens_at, a.due_at, a.release_at, a.points, a.counts, a.late_rule, a.late_percent
  from assignments a
  left join renamed_chapters n on a.kind = 'chapter' and n.was = a.target
  where a.class_id = :class and a.opens_at <= :at
  order by a.due_at desc, a.id desc
  limit :limit
)
order by due_at, id;

-- query: members
select e.learner_id as learner, e.name, e.gradebook_id
from taught c
join enrolments e on e.class_id = c.id
where c.instructor_id = :instructor and c.id = :class
order by e.name collate nocase, e.learner_id
limit :limit offset :offset;

-- query: standings
select m.assignment_id as assignment, m.due_at, (
  select case x.excused when 1 then x.reason end from excuses x
  where x.learner_id = m.learner_id and x.assignment_id = m.assignment_id
  order by x.at desc, x.id desc limit 1
) as excused
from assigned_members m
where m.class_id = :class and m.learner_id = :learner;

-- query: attempts
select assignment_id as assignment, at, score, max_score
from assignment_attempts
where class_id = :class and learner_id = :learner
order by assignment_id, sequence;

-- query: target
select a.target from taught c
join assignments a on a.class_id = c.id
where c.instructor_id = :instructor and c.id = :class and a.id = :assignment;

-- query: save_grading
update assignments set points = :points, counts = :counts, late_rule = :lateRule, late_percent = :latePercent where id = :assignment;

-- query: excuse
insert into excuses (learner_id, assignment_id, id, excused, reason, at)
select e.learner_id, :assignment, :id, :excused, :reason, :at
from enrolments e
where e.class_id = :class and e.learner_id = :learner
on conflict (learner_id, assignment_id, id) do nothing;

-- query: save_id
update enrolments set gradebook_id = :gradebookId
where learner_id = :learner and class_id = :class
  and exists (select 1 from taught c where c.instructor_id = :instructor and c.id = :class);
