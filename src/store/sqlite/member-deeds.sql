-- What an instructor does about one learner of a class.

-- query: member
select e.learner_id as learner, coalesce((select name from accounts where learner_id = :instructor), '') as author
from enrolments e
join taught c on c.id = e.class_id
where c.instructor_id = :instructor and c.id = :class and e.learner_id = :learner;

-- query: insert_opened
insert into chapters_opened (learner_id, chapter, at) values (:learner, :chapter, :at)
on conflict (learner_id, chapter) do nothing;

-- query: visible
-- An attempt that the instructor may see, with what it is of.
select case q.kind when 'quiz' then q.chapter end as chapter, null as scenario
from quiz_attempts q
join enrolments e on e.learner_id = q.learner_id
join taught c on c.id = e.class_id
where c.instructor_id = :instructor and c.id = :class and q.learner_id = :learner and q.id = :attempt and q.started_at >= e.details_from
union all
select null, s.scenario
from scenario_attempts s
join enrolments e on e.learner_id = s.learner_id
join taught c on c.id = e.class_id
where c.instructor_id = :instructor and c.id = :class and s.learner_id = :learner and s.id = :attempt and s.at >= e.details_from;

-- query: insert_reset
insert into attempt_resets (learner_id, attempt_id, at, reason) values (:learner, :attempt, :at, :reason)
on conflict (learner_id, attempt_id) do nothing;

-- query: delete_standing
delete from scenario_standings where learner_id = :learner and scenario = :scenario;

-- query: insert_standing
insert into scenario_standings
select * from scenario_standings_derived where learner_id = :learner and scenario = :scenario;

-- query: reset
select at, reason from attempt_resets where learner_id = :learner and attempt_id = :attempt;

-- query: comment
select place, text from comments where learner_id = :learner and id = :id and class_id = :class;

-- query: insert_comment
insert into comments (learner_id, id, class_id, attempt_id, place, author, text, at)
values (:learner, :id, :class, :attempt, :place, :author, :text, :at)
on conflict (learner_id, id) do nothing;

-- query: change_comment
update comments set text = :text, changed_at = :at where learner_id = :learner and id = :id and class_id = :class;

-- query: delete_comment
delete from comments where learner_id = :learner and id = :id and class_id = :class returning text, place;

-- query: comments
select id, place, author, text, at, changed_at
from comments
where learner_id = :learner and attempt_id = :attempt and (:class is null or class_id = :class)
order by place, at, id;
