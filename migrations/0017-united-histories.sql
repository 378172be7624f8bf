-- Two histories of one person become one. What happened is still never rewritten. Its place in the order of the learner, and the card
-- that follows from a review, may change then; and of two times at which the same thing was first done the earlier one stands.

drop trigger reviews_stand;
create trigger reviews_stand before update of
  learner, id, source, fact, item, rev, form, kind, rating, at, zone, offset_minutes, study_day, duration_ms, confidence, correct
  on reviews
begin select raise(abort, 'reviews are only ever appended'); end;

drop trigger scenario_attempts_stand;
create trigger scenario_attempts_stand before update of
  learner_id, id, scenario, chapter, rev, hash, seed, lines, outcome, score, max_score, report, at, study_day, hints, solution_seen
  on scenario_attempts
begin select raise(abort, 'scenario_attempts are only ever appended'); end;

drop trigger regrades_stand;
create trigger regrades_stand before update of
  learner_id, attempt_id, id, at, rev, hash, outcome, score, max_score, report, reason on regrades
begin select raise(abort, 'regrades are only ever appended'); end;

drop trigger aside_events_stand;
create trigger aside_events_stand before update of learner, id, fact, deed, at, study_day, until_day on aside_events
begin select raise(abort, 'aside_events are only ever appended'); end;

drop trigger hints_taken_stand;
create trigger hints_taken_stand before update on hints_taken
when new.at >= old.at or new.learner_id <> old.learner_id or new.scenario <> old.scenario or new.hint <> old.hint
begin select raise(abort, 'hints_taken are only ever appended'); end;

drop trigger chapters_opened_stand;
create trigger chapters_opened_stand before update on chapters_opened
when new.at >= old.at or new.learner_id <> old.learner_id or new.chapter <> old.chapter
begin select raise(abort, 'chapters_opened are only ever appended'); end;
