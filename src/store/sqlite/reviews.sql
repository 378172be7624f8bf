-- Cards and the events that made them. A card is what its last event made of it. Numbers stand for words (`review-rows.ts`): of `kind`
-- 3 is extra and 4 undo, of `state` 1 is review, of `source` 0 is review. Parameters are as the rows have them.

-- query: cards
-- Of an event no more than tells the card: a learner has hundreds of them.
select r.fact, r.item, r.rev, r.at, r.study_day, r.state, coalesce(m.stability, r.stability) as stability,
  coalesce(m.difficulty, r.difficulty) as difficulty, r.step, r.due_day, r.due_at, r.reps, r.lapses,
  r.last_day, r.last_at, r.card_item, r.card_rev
from cards c join reviews r on r.number = c.event left join memories m on m.event = c.event where c.learner = :learner;

-- query: asked_cards
-- A step is over at an instant, whatever day it is; a card in review only waits for its day.
select r.fact, r.item, r.rev, r.at, r.study_day, r.state, coalesce(m.stability, r.stability) as stability,
  coalesce(m.difficulty, r.difficulty) as difficulty, r.step, r.due_day, r.due_at, r.reps, r.lapses,
  r.last_day, r.last_at, r.card_item, r.card_rev
from (
  select fact, event from cards where learner = :learner and state = 1 and due_day <= :studyDay
  union all
  select fact, event from cards where learner = :learner and state <> 1 and due_at <= :until
) c join reviews r on r.number = c.event left join memories m on m.event = c.event
where not exists (
  select 1 from asides a
  where a.learner = :learner and a.fact = c.fact and (a.until_day is null or a.until_day > :studyDay)
);

-- query: card
-- The last of two columns of one name counts.
select r.*, coalesce(m.stability, r.stability) as stability, coalesce(m.difficulty, r.difficulty) as difficulty
from cards c join reviews r on r.number = c.event left join memories m on m.event = c.event
where c.learner = :learner and c.fact = :fact;

-- query: upsert_card
insert into cards (learner, fact, event, state, due_day, due_at) values (:learner, :fact, :event, :state, :dueDay, :dueAt)
on conflict (learner, fact) do update set
  event = excluded.event, state = excluded.state, due_day = excluded.due_day, due_at = excluded.due_at;

-- query: delete_card
delete from cards where learner = :learner and fact = :fact;

-- query: event
select r.*, u.id as undone from reviews r left join reviews u on u.number = r.undoes
where r.learner = :learner and r.id = :id;

-- query: event_before
-- The event of the same fact that was written before.
select r.*, coalesce(m.stability, r.stability) as stability, coalesce(m.difficulty, r.difficulty) as difficulty
from reviews r left join memories m on m.event = r.number
where r.learner = :learner and r.fact = :fact and r.number < :number order by r.number desc limit 1;

-- query: events_on
select r.*, u.id as undone from reviews r left join reviews u on u.number = r.undoes
where r.learner = :learner and r.study_day = :studyDay
order by r.number desc;

-- query: event_to_undo
-- The newest rating given in review that was not taken back. It can be undone while nothing else moved its card since.
select e.*, null as undone,
  exists (
    select 1 from reviews later
    where later.learner = e.learner and later.fact = e.fact and later.number > e.number and later.kind <> 4
      and not exists (select 1 from reviews u where u.undoes = later.number)
  ) as overtaken
from reviews e
where e.learner = :learner and e.source = 0 and e.kind <> 4
  and not exists (select 1 from reviews u where u.undoes = e.number)
order by e.number desc
limit 1;

-- query: insert_event
insert into reviews (learner, id, source, fact, item, rev, form, kind, rating, at, zone, offset_minutes, study_day, duration_ms,
  is_first, undoes, state, stability, difficulty, step, due_day, due_at, reps, lapses, last_day, last_at, card_item, card_rev,
  confidence, correct)
values (:learner, :id, :source, :fact, :item, :rev, :form, :kind, :rating, :at, :zone, :offsetMinutes, :studyDay, :durationMs,
  :isFirst, :undoes, :state, :stability, :difficulty, :step, :dueDay, :dueAt, :reps, :lapses, :lastDay, :lastAt, :cardItem, :cardRev,
  :confidence, :correct)
returning number;
