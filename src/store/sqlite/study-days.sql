-- A learner's days. Triggers keep `study_days` (migrations/0014-study-days.sql).

-- query: study_days
select d.day, d.reviews, d.quizzes, d.answers, d.scenarios, d.scenarios_passed, d.due, d.recalled, d.answer_ms
from study_days d
where d.learner = (select number from learners where id = :learner) and d.day between :from and :to
order by d.day;

-- query: due_by_day
-- From the indexes alone: a learner may have some ten thousand cards. State 1 is review.
select due_day as day, count(*) as cards
from cards
where learner = (select number from learners where id = :learner) and state = 1 and due_day <= :until
group by due_day
union all
select due_day, count(*)
from cards
where learner = (select number from learners where id = :learner) and state <> 1 and due_day <= :until
group by due_day;

-- query: learnt
-- As one value: a row for each would cost ten times as much.
select json_group_array(fact) as facts
from cards
where learner = (select number from learners where id = :learner) and state = 1;

-- query: answer_times
-- Source 0 is review, kind 4 an undo.
select d.answer_ms
from reviews r
join reviews_on_days d on d.number = r.number
where r.learner = (select number from learners where id = :learner) and r.source = 0 and r.kind < 4
order by r.number desc
limit :limit;
