-- How sure a learner was, and how often right. Of `source` 0 is review: what a quiz taught a card stands among the responses already.

-- query: calibration
select confidence, count(*) as answers, sum(score) as "right"
from (
  select r.confidence, r.score
  from quiz_attempts a join quiz_responses r on r.attempt = a.number
  where a.learner_id = :learner and r.confidence is not null
  union all
  select confidence, correct
  from reviews
  where learner = (select number from learners where id = :learner) and source = 0 and confidence is not null
)
group by confidence
order by confidence desc;

-- query: update_asks
update learners set asks_confidence = :asks where id = :learner;
