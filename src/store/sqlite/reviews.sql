-- Cards and the events that made them.

-- query: cards
select fact, state, stability, difficulty, step, due_day, due_at, last_day, last_at, reps, lapses, item, rev
from cards where learner_id = :learner
order by fact;

-- query: asked_cards
-- A step is over at an instant, whatever day it is; a card in review only waits for its day.
select fact, state, due_day, due_at, item, rev from cards
where learner_id = :learner and state = 'review' and due_day <= :studyDay
union all
select fact, state, due_day, due_at, item, rev from cards
where learner_id = :learner and state <> 'review' and due_at <= :until;

-- query: card
select fact, state, stability, difficulty, step, due_day, due_at, last_day, last_at, reps, lapses, item, rev
from cards where learner_id = :learner and fact = :fact;

-- query: upsert_card
insert into cards (learner_id, fact, state, stability, difficulty, step, due_day, due_at, last_day, last_at, reps, lapses, item,
  rev)
values (:learner, :fact, :state, :stability, :difficulty, :step, :dueDay, :dueAt, :lastDay, :lastAt, :reps, :lapses, :item, :rev)
on conflict (learner_id, fact) do update set
  state = excluded.state, stability = excluded.stability, difficulty = excluded.difficulty, step = excluded.step,
  due_day = excluded.due_day, due_at = excluded.due_at, last_day = excluded.last_day, last_at = excluded.last_at,
  reps = excluded.reps, lapses = excluded.lapses, item = excluded.item, rev = excluded.rev;

-- query: last_answered
-- What the card of a fact was last answered with; an extra answer moves no card.
select r.item, r.rev from reviews r
where r.learner_id = :learner and r.fact = :fact and r.kind not in ('undo', 'extra')
  and not exists (select 1 from reviews u where u.learner_id = r.learner_id and u.undoes = r.id)
order by r.sequence desc
limit 1;

-- query: delete_card
delete from cards where learner_id = :learner and fact = :fact;

-- query: all_cards
select learner_id as learner, fact, state, stability, difficulty, step, due_day, due_at, last_day, last_at, reps, lapses, item, rev
from cards;

-- query: delete_cards
delete from cards;

-- query: learners_with_reviews
select distinct learner_id as learner from reviews;

-- query: event
select id, fact, item, rev, form, kind, rating, at, zone, offset_minutes, study_day, duration_ms, before, after, undoes
from reviews where learner_id = :learner and id = :id;

-- query: events_on
select id, fact, item, form, kind, rating, undoes, before is null as is_first
from reviews where learner_id = :learner and study_day = :studyDay
order by sequence desc;

-- query: last_events
-- The newest event of each fact tells its card.
select r.id, r.fact, r.item, r.rev, r.form, r.kind, r.rating, r.at, r.zone, r.offset_minutes, r.study_day, r.duration_ms,
  r.before, r.after, r.undoes
from reviews r
where r.learner_id = :learner
  and r.sequence = (select max(sequence) from reviews where learner_id = r.learner_id and fact = r.fact)
order by r.sequence;

-- query: event_to_undo
-- The newest rating given in review that was not taken back. It can be undone while nothing else moved its card since.
select e.id, e.fact, e.item, e.rev, e.form, e.kind, e.rating, e.at, e.zone, e.offset_minutes, e.study_day, e.duration_ms,
  e.before, e.after, e.undoes,
  exists (
    select 1 from reviews later
    where later.learner_id = e.learner_id and later.fact = e.fact and later.sequence > e.sequence and later.kind <> 'undo'
      and not exists (select 1 from reviews u where u.learner_id = later.learner_id and u.undoes = later.id)
  ) as overtaken
from reviews e
where e.learner_id = :learner and e.source = 'review' and e.kind <> 'undo'
  and not exists (select 1 from reviews u where u.learner_id = e.learner_id and u.undoes = e.id)
order by e.sequence desc
limit 1;

-- query: insert_event
insert into reviews (learner_id, id, sequence, source, fact, item, rev, form, kind, rating, at, zone, offset_minutes, study_day,
  duration_ms, before, after, undoes)
values (:learner, :id, (select coalesce(max(sequence), 0) + 1 from reviews where learner_id = :learner), :source, :fact, :item,
  :rev, :form, :kind, :rating, :at, :zone, :offsetMinutes, :studyDay, :durationMs, :before, :after, :undoes);
