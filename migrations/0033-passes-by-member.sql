-- Counts what members passed, and finds what they tried in vain, without a look at their wide rows.
drop index chapter_standings_passed;
drop index chapter_standings_tried;
create index chapter_standings_by_pass on chapter_standings (learner_id, passed_day, answered);
