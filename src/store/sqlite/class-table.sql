-- The members of a class as its table shows them. Every query names the instructor, or members that were found so.

-- query: roster
-- `last_deeds` has milliseconds. The tests that cost more come last.
select e.learner_id as learner, e.name, e.joined_at, d.at as last_at
from enrolments e
join taught c on c.id = e.class_id
left join last_deeds d on d.learner_id = e.learner_id
where c.instructor_id = :instructor and c.id = :class
  and (:state is not 'idle' or d.at is null)
  and (:state is not 'silent' or d.at < :since)
  and (:state is not 'failing' or exists (
    select 1 from chapter_standings s where s.learner_id = e.learner_id and s.passed_day is null and s.answered > 0
  ));

-- query: passed_chapters
-- A comparison lets SQLite read the index from the first day on.
select e.learner_id as learner, (
  select count(*) from chapter_standings s where s.learner_id = e.learner_id and s.passed_day > ''
) as passed
from enrolments e
join taught c on c.id = e.class_id
where c.instructor_id = :instructor and c.id = :class;

-- query: last_deed
select at from last_deeds where learner_id = :learner;
