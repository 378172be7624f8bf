-- From when on the instructor of a class sees what a member answered and typed. Null: not at all, as those were told who joined
-- before such pages existed. Empty: everything.
alter table enrolments add column details_from text;
