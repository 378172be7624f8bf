-- A learner's history in parts: what of each kind stands behind the place where the part before ended, in the order of writing.

-- query: learner
select id, created_at, zone, rollover_hour, exam_day, asks_confidence, new_limit, review_limit, retention, (select name from accounts where learner_id = id) as name
from learners where id = :learner;

-- query: classes
select e.rowid as place, c.name, e.name as "as", e.joined_at
from enrolments e
join classes c on c.id = e.class_id
where e.learner_id = :learner and e.rowid > :after order by e.rowid limit :limit;

-- query: opened
select rowid as place, chapter, at from chapters_opened
where learner_id = :learner and rowid > :after order by rowid limit :limit;

-- query: read
select rowid as place, chapter, at from chapter_reads
where learner_id = :learner and rowid > :after order by rowid limit :limit;

-- query: hints
select rowid as place, scenario, hint, at from hints_taken
where learner_id = :learner and rowid > :after order by rowid limit :limit;

-- query: solutions
select rowid as place, scenario, at from solutions_seen
where learner_id = :learner and rowid > :after order by rowid limit :limit;

-- query: drafts
select sequence as place, scenario, seed, lines, at from drafts
where learner_id = :learner and sequence > :after order by sequence limit :limit;

-- query: quizzes
select sequence as place, number, id, kind, chapter, seed, started_at, study_day, cut_score, class_cut, gate from quiz_attempts
where learner_id = :learner and sequence > :after order by sequence limit :limit;

-- query: flags
select position, flagged, at from question_flags where attempt = :attempt order by position;

-- query: scenarios
select s.sequence as place, s.id, s.scenario, s.chapter, s.rev, s.hash, s.seed, s.lines, s.report, s.at, s.study_day, s.hints,
  s.solution_seen, r.id as after_review
from scenario_attempts s
left join reviews r on r.number = s.after_review and r.learner = :number
where s.learner_id = :learner and s.sequence > :after order by s.sequence limit :limit;

-- query: asides
select a.number as place, a.*, u.id as undone, r.id as review_before
from aside_events a
left join aside_events u on u.number = a.undoes
left join reviews r on r.number = a.after_review and r.learner = a.learner
where a.learner = :number and a.number > :after order by a.number limit :limit;

-- query: regrades
select id, at, rev, hash, report, reason from regrades
where learner_id = :learner and attempt_id = :attempt order by sequence;

-- query: reviews
select r.*, u.id as undone from reviews r left join reviews u on u.number = r.undoes
where r.learner = :number and r.number > :after order by r.number limit :limit;

-- query: event_before
select * from reviews where learner = :learner and fact = :fact and number < :number order by number desc limit 1;

-- query: own
select * from own_material where learner = :number and number > :after order by number limit :limit;

-- query: parameters
select p.*, p.number = l.parameters as in_force
from parameter_sets p join learners l on l.number = p.learner
where p.learner = :number and p.weights is not null and p.number > :after order by p.number limit :limit;

-- query: optimiser
-- Of `kind` 0 is learn, 1 review, 2 relearn. A fact begins anew with an event that found no card.
select r.number, w.word as card, r.at, r.rating, r.kind, r.is_first, r.duration_ms
from reviews r
join words w on w.number = r.fact
where r.learner = :number and r.number > :after and r.kind in (0, 1, 2) and r.rating is not null
  and not exists (select 1 from reviews u where u.undoes = r.number)
  and not exists (
    select 1 from reviews f
    where f.learner = r.learner and f.fact = r.fact and f.number > r.number and f.is_first = 1 and f.kind in (0, 1, 2)
      and not exists (select 1 from reviews u where u.undoes = f.number)
  )
order by r.number limit :limit;
