-- Parameters of FSRS. Of `kind` 0 is learn, 1 review, 2 relearn.

-- query: learners_to_train
-- From the counts of days: the events of everybody are never read.
select l.id
from learners l
join study_days d on d.learner = l.number
where d.day > coalesce((select max(study_day) from parameter_sets p where p.learner = l.number), 0)
group by l.number
having sum(d.due) >= :answers;

-- query: answers
select r.number, w.word as fact, r.rating, r.study_day, r.is_first
from reviews r
join words w on w.number = r.fact
where r.learner = :learner and r.kind in (0, 1, 2) and r.rating is not null
  and not exists (select 1 from reviews u where u.undoes = r.number)
order by r.number;

-- query: insert_set
insert into parameter_sets (learner, at, study_day, trained, held_out, log_loss, log_loss_before, weights)
values (:learner, :at, :studyDay, :trained, :heldOut, :logLoss, :logLossBefore, :weights)
returning number;

-- query: newest
select * from parameter_sets where learner = :learner and weights is not null order by number desc limit 1;

-- query: in_force
select p.weights from learners l join parameter_sets p on p.number = l.parameters where l.number = :learner;

-- query: put_in_force
update learners set parameters = :parameters where number = :learner;

-- query: forget_memories
delete from memories where learner = :learner;

-- query: keep_memory
insert into memories (event, learner, stability, difficulty)
select event, learner, :stability, :difficulty from cards
where learner = :learner and fact = :fact and event <= :upTo;
