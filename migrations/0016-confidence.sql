-- How sure a learner was of an answer that a machine marks, as they submitted it: 0 guess, 1 rather sure, 2 sure. Null: they were not asked.
alter table quiz_responses add column confidence integer check (confidence between 0 and 2);
alter table reviews add column confidence integer check (confidence between 0 and 2);
-- Beside a confidence, whether the answer was right: a guess is rated Again either way.
alter table reviews add column correct integer check (correct in (0, 1));

alter table learners add column asks_confidence integer not null default 1 check (asks_confidence in (0, 1));
