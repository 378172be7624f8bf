-- Quiz and practice attempts, their items and responses. Items and responses name the attempt by its number.

-- query: insert_item_version
insert into item_versions (hash, item_id, rev, body) values (:hash, :id, :rev, :body)
on conflict (hash) do nothing;

-- query: item_version
select body from item_versions where hash = :hash;

-- query: insert_attempt
insert into quiz_attempts (learner_id, id, number, sequence, kind, chapter, seed, started_at, study_day, cut_score, class_cut, gate)
values (:learner, :id, (select coalesce(max(number), 0) + 1 from quiz_attempts),
  (select coalesce(max(sequence), 0) + 1 from quiz_attempts where learner_id = :learner), :kind, :chapter, :seed, :startedAt,
  :studyDay, :cutScore, :classCut, :gate)
returning number;

-- query: insert_score
insert into quiz_scores (attempt, answered, machine_score, machine_max_score, self_score, self_max_score, answered_at)
values (:attempt, 0, 0, :machineMaxScore, 0, :selfMaxScore, null);

-- query: add_to_score
-- The latest answer tells when; a clock that went back does not take it back.
update quiz_scores set
  answered = answered + 1,
  machine_score = machine_score + :machineScore,
  self_score = self_score + :selfScore,
  answered_at = case when answered_at > :at then answered_at else :at end
where attempt = :attempt;

-- query: rule
-- What was decided already, for the items of an attempt.
insert into quiz_rulings (attempt, position, decision, ruling)
select i.attempt, i.position, d.number, d.kind
from quiz_items i
join item_decisions d on d.version = i.version
join quiz_attempts a on a.number = i.attempt
left join quiz_responses r on r.attempt = i.attempt and r.position = i.position
where i.attempt = :attempt
  and (d.kind = 'withdrawn' or (r.answer = d.answer and r.score = 0))
  and (d.class_id is null or exists (
    select 1 from enrolments e where e.class_id = d.class_id and e.learner_id = a.learner_id and a.started_at >= e.details_from
  ))
on conflict (attempt, position, decision) do nothing;

-- query: rulings
select g.position, g.ruling, d.reason
from quiz_rulings g
join item_decisions d on d.number = g.decision
where g.attempt = :attempt
order by g.position, g.decision desc;

-- query: delete_score
delete from quiz_scores where attempt = :attempt;

-- query: derive_score
insert into quiz_scores select * from quiz_scores_derived where attempt = :attempt;

-- query: newest_quiz
-- Of each chapter the last one, found by the index, however many there are.
select id from quiz_attempts
where learner_id = :learner and sequence = (
  select max((
    select q.sequence from quiz_attempts q
    where q.learner_id = :learner and q.chapter = known.value and q.kind = 'quiz'
    order by q.sequence desc
    limit 1
  ))
  from json_each(:chapters) known
);

-- query: version
select number from versions where item = :item and rev = :rev and hash = :hash;

-- query: insert_version
insert into versions (item, rev, hash) values (:item, :rev, :hash)
returning number;

-- query: insert_item
insert into quiz_items (attempt, position, version, self_marked) values (:attempt, :position, :version, :selfMarked);

-- query: attempt
select number, id, kind, chapter, seed, started_at, study_day, cut_score, class_cut, gate
from quiz_attempts where learner_id = :learner and id = :attempt;

-- query: insert_response
insert into quiz_responses (attempt, position, answer, score, at, confidence)
values (:attempt, :position, :answer, :score, :at, :confidence);

-- query: recent_items
-- An attempt without an answer showed nothing worth keeping away from. Cross joins keep SQLite from beginning with all items.
select distinct w.word as item
from (
  select attempt from quiz_results
  where learner_id = :learner and chapter in (select value from json_each(:chapters)) and answered > 0
  order by sequence desc
  limit :attempts
) recent
cross join quiz_attempts a on a.learner_id = :learner and a.id = recent.attempt
cross join quiz_items i on i.attempt = a.number
cross join versions v on v.number = i.version
cross join words w on w.number = v.item
order by w.word;
