-- Flags of questions: a row for each question that was ever flagged.

-- query: flag
-- A clock that went back does not make the deed before this one the later.
insert into question_flags (attempt, position, flagged, at)
select i.attempt, i.position, :flagged, :at
from quiz_attempts a
join quiz_items i on i.attempt = a.number and i.position = :position
where a.learner_id = :learner and a.id = :attempt
on conflict (attempt, position) do update set flagged = excluded.flagged, at = max(excluded.at, at);

-- query: flagged
select f.position
from quiz_attempts a
join question_flags f on f.attempt = a.number
where a.learner_id = :learner and a.id = :attempt and f.flagged = 1
order by f.position;
