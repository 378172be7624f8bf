-- Two members of a class who are one person. Every query names the instructor, or members that were found so.

-- query: names
select e.learner_id as learner, e.name
from taught c
join enrolments e on e.class_id = c.id
where c.instructor_id = :instructor and c.id = :class
order by e.name collate nocase, e.learner_id;

-- query: member
select e.learner_id as learner, e.name, a.role
from taught c
join enrolments e on e.class_id = c.id
left join accounts a on a.learner_id = e.learner_id
where c.instructor_id = :instructor and c.id = :class and e.learner_id = :learner;

-- query: enrolments
select e.class_id as class, e.learner_id as learner, e.joined_at, e.details_from, e.gradebook_id
from taught c
join enrolments e on e.class_id = c.id
where c.instructor_id = :instructor and e.learner_id in (:kept, :from);

-- query: last_between
select max(at) as at from (
  select max(started_at) as at from quiz_attempts where learner_id = :learner and started_at >= :start and started_at < :end
  union all
  select max(at) from scenario_attempts where learner_id = :learner and at >= :start and at < :end
);

-- query: count_between
select (
  select count(*) from quiz_attempts a join quiz_scores s on s.attempt = a.number
  where a.learner_id = :learner and s.answered > 0 and a.started_at >= :start and a.started_at < :end
) + (
  select count(*) from scenario_attempts where learner_id = :learner and at >= :start and at < :end
) as attempts;

-- query: save_enrolment
update enrolments set joined_at = :joinedAt, details_from = :detailsFrom, gradebook_id = :gradebookId
where learner_id = :learner and class_id = :class;

-- query: take_sessions
update sessions set learner_id = :learner where learner_id = :from;
