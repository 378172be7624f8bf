-- Classes, who is in them, and what an instructor sees. Every instructor's query names the instructor.

-- query: insert_class
-- Its time is that of who makes it.
insert into classes (id, name, join_code, created_at, zone, pseudonymous)
select :id, :name, :joinCode, :at, zone, :pseudonymous from learners where id = :instructor
on conflict (id) do nothing;

-- query: insert_instructor
insert into class_instructors (class_id, instructor_id, since) values (:class, :instructor, :at)
on conflict (instructor_id, class_id) do nothing;

-- query: touch_members
-- A write to a row of a learner makes their kept pages anew.
update enrolments set name = name where class_id = :class;

-- query: classes_of
select c.id, c.name, c.join_code, c.created_at, c.zone, c.archived_at, c.join_open, c.cut_score, c.any_order, c.pseudonymous, count(e.learner_id) as learners
from taught c
left join enrolments e on e.class_id = c.id
where c.instructor_id = :instructor
group by c.id
order by c.created_at, c.id;

-- query: class
select c.id, c.name, c.join_code, c.created_at, c.zone, c.archived_at, c.join_open, c.cut_score, c.any_order, c.pseudonymous, count(e.learner_id) as learners
from taught c
left join enrolments e on e.class_id = c.id
where c.instructor_id = :instructor and c.id = :class
group by c.id;

-- query: class_by_join_code
select c.id, c.name, c.archived_at is null and c.join_open = 1 as is_open, c.pseudonymous, (
    select json_group_array(name) from (
      select a.name from class_instructors i join accounts a on a.learner_id = i.instructor_id
      where i.class_id = c.id order by i.since, a.name
    )
  ) as instructors
from classes c
where c.join_code = :joinCode;

-- query: takes_learners
select id from classes where id = :class and archived_at is null and join_open = 1;

-- query: upsert_enrolment
-- Joining again under another name renames; the date stays. Details that are shown stay shown.
insert into enrolments (learner_id, class_id, name, joined_at, details_from) values (:learner, :class, :name, :at, :detailsFrom)
on conflict (learner_id, class_id) do update set name = excluded.name,
  details_from = min(coalesce(details_from, excluded.details_from), excluded.details_from);

-- query: end_links_back
-- Who has a handle somewhere gets a name elsewhere: a link that was made before would show it to whoever holds it.
delete from device_links where learner_id = :learner and exists (
  select 1 from enrolments e join classes c on c.id = e.class_id where e.learner_id = :learner and c.pseudonymous = 1
);

-- query: names_of_others
select name, 0 as kept from enrolments where class_id = :class and learner_id <> :learner
union all
select name, 1 from class_places where class_id = :class and taken_at is null;

-- query: enrolments
select c.id as class, c.name as class_name, c.archived_at is not null as is_archived, c.pseudonymous, e.name, e.details_from, (
    select l.actor from audit_log l
    where l.about_id = e.learner_id and l.class_id = c.id and l.act = 'member renamed' and l.what = e.name and l.at >= e.joined_at
    order by l.number desc limit 1
  ) as named_by, (
    select json_object('name', l.about, 'by', l.actor) from audit_log l
    where l.about_id = e.learner_id and l.class_id = c.id and l.act = 'member merged away'
    order by l.number desc limit 1
  ) as merged
from enrolments e
join classes c on c.id = e.class_id
where e.learner_id = :learner
order by e.joined_at, c.id;

-- query: rename
update enrolments set name = :name where learner_id = :learner and class_id = :class;

-- query: enrolment
select name from enrolments where learner_id = :learner and class_id = :class;

-- query: delete_enrolment
delete from enrolments where learner_id = :learner and class_id = :class;

-- query: tried_scenarios
select s.scenario, s.tried, s.passed
from class_scenarios s
join taught c on c.id = s.class_id
where c.instructor_id = :instructor and c.id = :class
order by s.scenario;

-- query: missed_criteria
select k.scenario, k.criterion, k.missed, k.learners as of
from class_criteria k
join taught c on c.id = k.class_id
where c.instructor_id = :instructor and c.id = :class and k.missed > 0
order by k.scenario, k.missed desc, k.criterion;

-- query: root_causes
-- What one diagnosis has said to revisit may differ; what it says most often stands.
select k.scenario, k.diagnosis, sum(k.learners) as learners, s.tried as of, max(k.learners) as most, k.see
from class_causes k
join class_scenarios s on s.class_id = k.class_id and s.scenario = k.scenario
join taught c on c.id = k.class_id
where c.instructor_id = :instructor and c.id = :class
group by k.scenario, k.diagnosis
order by k.scenario, learners desc, k.diagnosis;
