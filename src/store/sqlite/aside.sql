-- Cards that are put away. Numbers stand for words: of `deed` 0 is bury, 1 suspend, 2 resume and 3 undo.

-- query: event
select e.*, u.id as undone from aside_events e left join aside_events u on u.number = e.undoes
where e.learner = :learner and e.id = :id;

-- query: event_to_undo
-- The newest deed that was not undone.
select e.*, null as undone from aside_events e
where e.learner = :learner and e.deed <> 3 and not exists (select 1 from aside_events u where u.undoes = e.number)
order by e.number desc
limit 1;

-- query: insert_event
insert into aside_events (learner, id, fact, deed, at, study_day, until_day, after_review, undoes)
values (:learner, :id, :fact, :deed, :at, :studyDay, :untilDay,
  coalesce((select max(number) from reviews where learner = :learner), 0), :undoes);

-- query: delete_aside
delete from asides where learner = :learner and fact = :fact;

-- query: derive_aside
insert into asides select * from asides_derived where learner = :learner and fact = :fact;

-- query: asides
select fact, until_day from asides where learner = :learner;

-- query: save_schedule
update learners set new_limit = :newLimit, review_limit = :reviewLimit, retention = :retention where number = :learner;
