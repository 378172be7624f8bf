-- Classes, who is in them, and what an instructor sees. Every instructor's query names the instructor.

-- query: insert_class
insert into classes (id, instructor_id, name, join_code, created_at) values (:id, :instructor, :name, :joinCode, :at)
on conflict (id) do nothing;

-- query: classes_of
select c.id, c.name, c.join_code, c.created_at, count(e.learner_id) as learners
from classes c
left join enrolments e on e.class_id = c.id
where c.instructor_id = :instructor
group by c.id, c.name, c.join_code, c.created_at
order by c.created_at, c.id;

-- query: class
select c.id, c.name, c.join_code, c.created_at, count(e.learner_id) as learners
from classes c
left join enrolments e on e.class_id = c.id
where c.instructor_id = :instructor and c.id = :class
group by c.id, c.name, c.join_code, c.created_at;

-- query: class_by_join_code
select c.id, c.name, a.name as instructor_name
from classes c
join accounts a on a.learner_id = c.instructor_id
where c.join_code = :joinCode;

-- query: upsert_enrolment
-- Joining again under another name renames; the date stays.
insert into enrolments (learner_id, class_id, name, joined_at) values (:learner, :class, :name, :at)
on conflict (learner_id, class_id) do update set name = excluded.name;

-- query: names_of_others
select name from enrolments where class_id = :class and learner_id <> :learner;

-- query: enrolments
select c.id as class, c.name as class_name, e.name
from enrolments e
join classes c on c.id = e.class_id
where e.learner_id = :learner
order by e.joined_at, c.id;

-- query: delete_enrolment
delete from enrolments where learner_id = :learner and class_id = :class;

-- query: delete_member
delete from enrolments where learner_id = :learner and class_id = :class
  and class_id in (select id from classes where instructor_id = :instructor);

-- query: members
select e.learner_id as learner, e.name, e.joined_at,
  (select max(at) from (
    select max(at) as at from chapter_reads where learner_id = e.learner_id
    union all select max(at) from quiz_responses where learner_id = e.learner_id
    union all select max(at) from scenario_attempts where learner_id = e.learner_id
    union all select max(at) from reviews where learner_id = e.learner_id
  ) as deeds) as last_active_at
from enrolments e
join classes c on c.id = e.class_id
where c.instructor_id = :instructor and c.id = :class
order by e.name, e.learner_id;

-- query: missed_criteria
-- Of each member and scenario the latest graded attempt counts, with its newest report.
with latest as (
  select a.learner_id, a.scenario, max(a.sequence) as sequence
  from enrolments e
  join classes c on c.id = e.class_id
  join scenario_reports a on a.learner_id = e.learner_id
  where c.instructor_id = :instructor and c.id = :class and a.outcome <> 'ungradable'
  group by a.learner_id, a.scenario
)
select l.scenario, k.criterion, max(k.label) as label, sum(1 - k.met) as missed, count(*) as of
from latest l
join scenario_attempts a on a.learner_id = l.learner_id and a.sequence = l.sequence
join scenario_criteria k on k.learner_id = a.learner_id and k.attempt_id = a.id
group by l.scenario, k.criterion
having sum(1 - k.met) > 0
order by l.scenario, missed desc, min(k.position);

-- query: latest_reports
-- Of each member and scenario the latest graded attempt counts, with its newest report.
with latest as (
  select a.learner_id, a.scenario, max(a.sequence) as sequence
  from enrolments e
  join classes c on c.id = e.class_id
  join scenario_reports a on a.learner_id = e.learner_id
  where c.instructor_id = :instructor and c.id = :class and a.outcome <> 'ungradable'
  group by a.learner_id, a.scenario
)
select a.scenario, a.report
from latest l
join scenario_reports a on a.learner_id = l.learner_id and a.sequence = l.sequence
order by a.scenario, a.learner_id;
