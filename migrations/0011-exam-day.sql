-- The day of a learner's exam, `2027-03-01`; it decides which version of the exam the pages speak of. Null: none was set.
alter table learners add column exam_day text check (exam_day is null or exam_day glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
