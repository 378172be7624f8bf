-- What members of a class remember. Every query names the instructor, or a member that was found so.

-- query: members
select e.learner_id as learner, e.name, l.number, l.exam_day, e.details_from is not null as shows,
  (select weights from parameter_sets p where p.number = l.parameters) as weights
from enrolments e
join taught c on c.id = e.class_id
join learners l on l.id = e.learner_id
where c.instructor_id = :instructor and c.id = :class
order by e.learner_id
limit :limit offset :offset;

-- query: facts
select c.fact, coalesce(m.stability, r.stability), coalesce(r.last_day, r.study_day)
from cards c
join reviews r on r.number = c.event
left join memories m on m.event = c.event
where c.learner = :number;
