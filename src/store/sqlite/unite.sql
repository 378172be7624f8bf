-- Writes of the union of two histories, and what is derived of one learner alone.

-- query: guest
select 1 as found from learners l
where l.id = :learner and not exists (select 1 from accounts a where a.learner_id = l.id);

-- query: administrators
select learner_id as learner from accounts where role = 'administrator' limit 2;

-- query: classes
select class_id as class from enrolments where learner_id = :learner;

-- query: take_enrolments
insert into enrolments (learner_id, class_id, name, joined_at, details_from, gradebook_id)
select :learner, class_id, name, joined_at, details_from, gradebook_id from enrolments where learner_id = :from
on conflict (learner_id, class_id) do nothing;

-- query: take_extensions
insert into extensions (learner_id, assignment_id, id, due_at, reason, at)
select :learner, assignment_id, id, due_at, reason, at from extensions where learner_id = :from
on conflict (learner_id, assignment_id, id) do nothing;

-- query: take_excuses
insert into excuses (learner_id, assignment_id, id, excused, reason, at)
select :learner, assignment_id, id, excused, reason, at from excuses where learner_id = :from
on conflict (learner_id, assignment_id, id) do nothing;

-- query: rulings_of
select a.id, g.position, g.decision, g.ruling from quiz_rulings g
join quiz_attempts a on a.number = g.attempt
where a.learner_id = :learner;

-- query: insert_ruling
insert into quiz_rulings (attempt, position, decision, ruling)
select number, :position, :decision, :ruling from quiz_attempts where learner_id = :learner and id = :id
on conflict (attempt, position, decision) do nothing;

-- query: derive_ruled
insert or replace into quiz_scores
select d.* from quiz_attempts a
join quiz_scores_derived d on d.attempt = a.number
where a.learner_id = :learner and exists (select 1 from quiz_rulings g where g.attempt = a.number);

-- query: take_resets
insert into attempt_resets (learner_id, attempt_id, at, reason)
select :learner, attempt_id, at, reason from attempt_resets where learner_id = :from
on conflict (learner_id, attempt_id) do nothing;

-- query: take_comments
insert into comments (learner_id, id, class_id, attempt_id, place, author, text, at, changed_at)
select :learner, id, class_id, attempt_id, place, author, text, at, changed_at from comments where learner_id = :from
on conflict (learner_id, id) do nothing;

-- query: take_mutes
insert into signal_mutes (learner_id, class_id, signal, state, until_at, author_id, author, at)
select :learner, class_id, signal, state, until_at, author_id, author, at from signal_mutes where learner_id = :from
on conflict (learner_id, class_id, signal) do nothing;

-- query: take_notes
insert into signal_notes (learner_id, class_id, id, text, author_id, author, at)
select :learner, class_id, id, text, author_id, author, at from signal_notes where learner_id = :from
on conflict (learner_id, class_id, id) do nothing;

-- query: take_places
update class_places set taken_by = :learner where taken_by = :from;

-- query: take_log
update audit_log set about_id = case about_id when :from then :learner else about_id end,
  actor_id = case actor_id when :from then :learner else actor_id end
where about_id = :from or actor_id = :from;

-- query: delete_learner
delete from learners where id = :learner;

-- query: keep_opened
insert into chapters_opened (learner_id, chapter, at) values (:learner, :chapter, :at)
on conflict (learner_id, chapter) do update set at = excluded.at where excluded.at < at;

-- query: keep_read
insert into chapter_reads (learner_id, chapter, at) values (:learner, :chapter, :at)
on conflict (learner_id, chapter) do update set at = excluded.at where excluded.at < at;

-- query: keep_hint
insert into hints_taken (learner_id, scenario, hint, at) values (:learner, :scenario, :hint, :at)
on conflict (learner_id, scenario, hint) do update set at = excluded.at where excluded.at < at;

-- query: keep_solution
insert into solutions_seen (learner_id, scenario, at) values (:learner, :scenario, :at)
on conflict (learner_id, scenario) do update set at = excluded.at where excluded.at > at;

-- query: save_draft
insert into drafts (learner_id, scenario, sequence, seed, lines, at)
values (:learner, :scenario,
  (select coalesce(max(sequence), 0) + 1 from drafts where learner_id = :learner), :seed, :lines, :at)
on conflict (learner_id, scenario, coalesce(seed, -1)) do update set lines = excluded.lines, at = excluded.at;

-- query: drafts
select sequence, scenario, seed, lines, at from drafts where learner_id = :learner order by at, scenario, seed;

-- query: place_draft
update drafts set sequence = (select max(sequence) + 1 from drafts where learner_id = :learner)
where learner_id = :learner and sequence = :sequence;

-- query: delete_old_drafts
delete from drafts
where learner_id = :learner and scenario = :scenario and sequence not in (
  select sequence from drafts where learner_id = :learner and scenario = :scenario order by sequence desc limit :kept
);

-- query: quizzes
select id, number, sequence, started_at as at from quiz_attempts where learner_id = :learner order by sequence;

-- query: place_quiz
update quiz_attempts set sequence = (select max(sequence) + 1 from quiz_attempts where learner_id = :learner)
where learner_id = :learner and id = :id;

-- query: insert_response
-- The first answer stands.
insert into quiz_responses (attempt, position, answer, score, at, confidence)
select :attempt, :position, :answer, :score, :at, :confidence
where exists (select 1 from quiz_items where attempt = :attempt and position = :position)
on conflict (attempt, position) do nothing;

-- query: keep_flag
-- The later deed stands; of two at one instant, the flag.
insert into question_flags (attempt, position, flagged, at)
select :attempt, :position, :flagged, :at
where exists (select 1 from quiz_items where attempt = :attempt and position = :position)
on conflict (attempt, position) do update set flagged = excluded.flagged, at = excluded.at
where (excluded.at, excluded.flagged) > (at, flagged);

-- query: delete_score
delete from quiz_scores where attempt = :attempt;

-- query: derive_score
insert into quiz_scores select * from quiz_scores_derived where attempt = :attempt;

-- query: reviews
select r.*, u.id as undone from reviews r left join reviews u on u.number = r.undoes
where r.learner = :number order by r.number;

-- query: place_review
update reviews set number = (select max(number) + 1 from reviews), is_first = :isFirst, undoes = :undoes, state = :state,
  stability = :stability, difficulty = :difficulty, step = :step, due_day = :dueDay, due_at = :dueAt, reps = :reps, lapses = :lapses,
  last_day = :lastDay, last_at = :lastAt, card_item = :cardItem, card_rev = :cardRev
where number = :number
returning number;

-- query: delete_cards
delete from cards where learner = :number;

-- query: derive_cards
insert into cards select * from cards_derived where learner = :number;

-- query: asides
select a.number, a.id, a.at, a.after_review, u.id as undone
from aside_events a left join aside_events u on u.number = a.undoes
where a.learner = :number order by a.number;

-- query: insert_aside
insert into aside_events (learner, id, fact, deed, at, study_day, until_day, after_review, undoes)
values (:learner, :id, :fact, :deed, :at, :studyDay, :untilDay, :afterReview, :undoes)
returning number;

-- query: place_aside
update aside_events set number = (select max(number) + 1 from aside_events), undoes = :undoes where number = :number
returning number;

-- query: move_after_aside
update aside_events set after_review = :afterReview where number = :number;

-- query: delete_asides
delete from asides where learner = :number;

-- query: derive_asides
insert into asides select * from asides_derived where learner = :number;

-- query: delete_days
delete from study_days where learner = :number;

-- query: derive_days
insert into study_days select * from study_days_derived where learner = :number;

-- query: delete_last
delete from last_deeds where learner_id = :learner;

-- query: derive_last
insert into last_deeds select * from last_deeds_derived where learner_id = :learner;

-- query: scenarios
select id, sequence, at, after_review from scenario_attempts where learner_id = :learner order by sequence;

-- query: insert_scenario
insert into scenario_attempts (learner_id, id, sequence, scenario, chapter, rev, hash, seed, lines, outcome, score, max_score,
  report, at, study_day, hints, solution_seen, after_review)
values (:learner, :id, (select coalesce(max(sequence), 0) + 1 from scenario_attempts where learner_id = :learner), :scenario,
  :chapter, :rev, :hash, :seed, :lines, :outcome, :score, :maxScore, :report, :at, :studyDay, :hints, :solutionSeen, :afterReview);

-- query: place_scenario
update scenario_attempts set sequence = (select max(sequence) + 1 from scenario_attempts where learner_id = :learner)
where learner_id = :learner and id = :id;

-- query: move_after
update scenario_attempts set after_review = :afterReview where learner_id = :learner and id = :id;

-- query: regrades
select id, at from regrades where learner_id = :learner and attempt_id = :attempt order by sequence;

-- query: regrade_known
select 1 as found from regrades where learner_id = :learner and id = :id;

-- query: insert_regrade
insert into regrades (learner_id, attempt_id, sequence, id, at, rev, hash, outcome, score, max_score, report, reason)
values (:learner, :attempt,
  (select coalesce(max(sequence), 0) + 1 from regrades where learner_id = :learner and attempt_id = :attempt),
  :id, :at, :rev, :hash, :outcome, :score, :maxScore, :report, :reason);

-- query: place_regrade
update regrades set sequence = (select max(sequence) + 1 from regrades where learner_id = :learner and attempt_id = :attempt)
where learner_id = :learner and id = :id;

-- query: delete_criteria
delete from scenario_criteria where learner_id = :learner and attempt_id = :attempt;

-- query: derive_criteria
insert into scenario_criteria select * from scenario_criteria_derived where learner_id = :learner and attempt_id = :attempt;

-- query: delete_causes
delete from scenario_causes where learner_id = :learner and attempt_id = :attempt;

-- query: derive_causes
insert into scenario_causes select * from scenario_causes_derived where learner_id = :learner and attempt_id = :attempt;

-- query: delete_standings
delete from scenario_standings where learner_id = :learner;

-- query: derive_standings
insert into scenario_standings select * from scenario_standings_derived where learner_id = :learner;

-- query: delete_pending
delete from pending_drafts where learner_id = :learner;

-- query: derive_pending
insert into pending_drafts select * from pending_drafts_derived where learner_id = :learner;
