-- How often a learner was right by how sure they were, so that no page adds up answers. Triggers keep the rows.

create table calibrations (
  learner    integer not null references learners (number) on delete cascade,
  confidence integer not null,
  answers    integer not null,
  -- Those that were right.
  score      integer not null,
  primary key (learner, confidence)
) strict, without rowid;
-- Of `source` 0 is review: what a quiz taught a card stands among the responses already.
create view calibrations_derived as
select learner, confidence, count(*) as answers, sum(score) as score
from (
  select l.number as learner, r.confidence, r.score
  from quiz_responses r
  join quiz_attempts a on a.number = r.attempt
  join learners l on l.id = a.learner_id
  where r.confidence is not null
  union all
  select learner, confidence, coalesce(correct, 0)
  from reviews
  where source = 0 and confidence is not null
)
group by learner, confidence;
insert into calibrations select * from calibrations_derived;

create trigger calibrations_responses after insert on quiz_responses when new.confidence is not null
begin
  insert into calibrations (learner, confidence, answers, score)
  select l.number, new.confidence, 1, new.score
  from quiz_attempts a
  join learners l on l.id = a.learner_id
  where a.number = new.attempt
  on conflict (learner, confidence) do update set answers = answers + 1, score = score + excluded.score;
end;
create trigger calibrations_reviews after insert on reviews when new.source = 0 and new.confidence is not null
begin
  insert into calibrations (learner, confidence, answers, score)
  values (new.learner, new.confidence, 1, coalesce(new.correct, 0))
  on conflict (learner, confidence) do update set answers = answers + 1, score = score + excluded.score;
end;
