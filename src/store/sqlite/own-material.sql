-- What learners make for themselves. Of `kind`, 0 is a card and 2 a bookmark.

-- query: one
select * from own_material where learner = :learner and id = :id;

-- query: of_kind
select * from own_material where learner = :learner and kind = :kind and deleted = 0
order by created_at desc, number desc limit :limit offset :offset;

-- query: counts
select kind, count(*) as count from own_material where learner = :learner and deleted = 0 group by kind;

-- query: at
-- `#` comes before `$`: between the two lie all anchors of a place.
select m.* from json_each(:places) p
join own_material m on m.learner = :learner and m.deleted = 0 and (m.place = p.value or (m.place > p.value || '#' and m.place < p.value || '$'))
where m.kind <> 0
order by m.created_at, m.number limit :limit;

-- query: here
select * from own_material where learner = :learner and place = :place and deleted = 0 and kind <> 0
order by created_at, number limit :limit;

-- query: bookmark
select id from own_material where learner = :learner and place = :place and deleted = 0 and kind = 2
order by created_at, number limit 1;

-- query: cards
select id, place from own_material where learner = :learner and kind = 0 and deleted = 0 and suspended = 0
order by created_at, number;

-- query: save
insert into own_material (learner, id, kind, place, place_title, text, back, suspended, deleted, created_at, changed_at)
values (:learner, :id, :kind, :place, :placeTitle, :text, :back, :suspended, :deleted, :createdAt, :changedAt)
on conflict (learner, id) do update set
  kind = excluded.kind, place = excluded.place, place_title = excluded.place_title, text = excluded.text, back = excluded.back,
  suspended = excluded.suspended, deleted = excluded.deleted, created_at = excluded.created_at, changed_at = excluded.changed_at;

-- query: search
select m.*, highlight(own_material_index, 1, :open, :close) as found_title,
  snippet(own_material_index, 2, :open, :close, '…', 24) as snippet
from own_material_index i join own_material m on m.number = i.rowid
where own_material_index match :match and m.learner = :learner and m.deleted = 0
order by bm25(own_material_index, 0.0, 8.0, 1.0) limit :limit;

-- query: reviewed
-- Of items with their facts, those that gave evidence: in review, a quiz or practice.
select p.value ->> '$.id' as item from json_each(:items) p
where exists (
  select 1 from reviews r
  where r.learner = :learner and r.fact = (select number from words where word = p.value ->> '$.fact')
    and r.item = (select number from words where word = p.value ->> '$.id')
);

-- query: answers
-- What the latest quizzes of a learner asked of these items, and was answered; the last answer first. No index leads from an item to
-- its answers, so the quizzes are looked through.
select w.word as item, a.id as attempt, i.position
from (select number, id from quiz_attempts where learner_id = :learnerId order by number desc limit :attempts) a
cross join quiz_items i on i.attempt = a.number
cross join versions v on v.number = i.version
cross join words w on w.number = v.item
cross join quiz_responses r on r.attempt = i.attempt and r.position = i.position
where v.item in (select number from words where word in (select value ->> '$.id' from json_each(:items)))
order by r.at desc, a.number desc, i.position desc;
