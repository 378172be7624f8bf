-- Settings of classes. Every query names the instructor, or follows one that does.

-- query: class
select id, name, zone, archived_at, cut_score, any_order, pseudonymous from taught where instructor_id = :instructor and id = :class;

-- query: update
update classes set name = :name, zone = :zone where id = :class;

-- query: set_gates
update classes set cut_score = :cutScore, any_order = :anyOrder where id = :class;

-- query: make_pseudonymous
update classes set pseudonymous = 1 where id = :class;

-- query: members
select learner_id as learner from enrolments where class_id = :class order by learner_id;

-- query: forget_name
update enrolments set name = :handle, gradebook_id = null where class_id = :class and learner_id = :learner;

-- query: forget_places
delete from class_places where class_id = :class;

-- query: archive
update classes set archived_at = :archivedAt where id = :class;

-- query: delete
delete from classes where id = :class;

-- query: contents
select (select count(*) from enrolments e where e.class_id = c.id) as learners, count(a.id) as assignments,
  min(a.opens_at) as first_opens_at
from taught c
left join assignments a on a.class_id = c.id
where c.instructor_id = :instructor and c.id = :class
group by c.id;

-- query: copy
insert into classes (id, name, join_code, created_at, zone, cut_score, any_order, pseudonymous)
select :id, :name, :joinCode, :at, zone, cut_score, any_order, pseudonymous from classes where id = :class
on conflict (id) do nothing;

-- query: assignments
select id, opens_at, due_at, release_at from assignments where class_id = :class order by opens_at, id;

-- query: copy_assignment
insert into assignments (id, class_id, kind, target, opens_at, due_at, created_at, release_at, points, counts, late_rule, late_percent)
select :id, :class, kind, target, :opensAt, :dueAt, :at, :releaseAt, points, counts, late_rule, late_percent from assignments where id = :from;

-- query: set_join_code
-- Only the code that was shown is replaced, so the same form twice makes one new code.
update classes set join_code = :to where id = :class and join_code = :from;

-- query: set_join_open
update classes set join_open = :open where id = :class and join_open <> :open;

-- query: instructors
select a.learner_id as learner, a.name, i.since
from taught t
join class_instructors i on i.class_id = t.id
join accounts a on a.learner_id = i.instructor_id
where t.instructor_id = :instructor and t.id = :class
order by i.since, a.name;

-- query: instructor_named
select learner_id as learner from accounts where name_key = :nameKey and role in ('instructor', 'administrator');

-- query: stop_teaching
delete from class_instructors where class_id = :class and instructor_id = :instructor;
