-- The number by which the rows of a learner name them.

-- query: number
select number from learners where id = :learner;
