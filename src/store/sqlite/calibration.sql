-- How sure a learner was, and how often right. Triggers keep the rows.

-- query: calibration
select confidence, answers, score as "right"
from calibrations
where learner = (select number from learners where id = :learner)
order by confidence desc;

-- query: update_asks
update learners set asks_confidence = :asks where id = :learner;
