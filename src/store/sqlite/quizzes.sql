-- Quiz and practice attempts, their items and responses.

-- query: insert_item_version
insert into item_versions (hash, item_id, rev, body) values (:hash, :id, :rev, :body)
on conflict (hash) do nothing;

-- query: item_version
select body from item_versions where hash = :hash;

-- query: insert_attempt
insert into quiz_attempts (learner_id, id, sequence, kind, chapter, seed, started_at, study_day, cut_score, gate)
values (:learner, :id, (select coalesce(max(sequence), 0) + 1 from quiz_attempts where learner_id = :learner), :kind, :chapter,
  :seed, :startedAt, :studyDay, :cutScore, :gate);

-- query: insert_score
insert into quiz_scores (learner_id, attempt_id, answered, machine_score, machine_max_score, self_score, self_max_score,
  answered_at)
values (:learner, :attempt, 0, 0, :machineMaxScore, 0, :selfMaxScore, null);

-- query: add_to_score
-- The latest answer tells when; a clock that went back does not take it back.
update quiz_scores set
  answered = answered + 1,
  machine_score = machine_score + :machineScore,
  self_score = self_score + :selfScore,
  answered_at = case when answered_at > :at then answered_at else :at end
where learner_id = :learner and attempt_id = :attempt;

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

-- query: insert_item
insert into quiz_items (learner_id, attempt_id, position, item_id, rev, hash, self_marked)
values (:learner, :attempt, :position, :id, :rev, :hash, :selfMarked);

-- query: attempt
select id, kind, chapter, seed, started_at, study_day, cut_score, gate
from quiz_attempts where learner_id = :learner and id = :attempt;

-- query: items
select item_id as id, rev, hash, self_marked
from quiz_items where learner_id = :learner and attempt_id = :attempt
order by position;

-- query: responses
select r.position, i.item_id as item, i.rev, i.hash, r.answer, r.score, i.self_marked, r.at
from quiz_responses r
join quiz_items i on i.learner_id = r.learner_id and i.attempt_id = r.attempt_id and i.position = r.position
where r.learner_id = :learner and r.attempt_id = :attempt
order by r.position;

-- query: insert_response
insert into quiz_responses (learner_id, attempt_id, position, answer, score, at)
values (:learner, :attempt, :position, :answer, :score, :at);

-- query: recent_items
-- An attempt without an answer showed nothing worth keeping away from. The cross join keeps SQLite from beginning with all items.
select distinct i.item_id as item
from (
  select attempt as id from quiz_results
  where learner_id = :learner and chapter in (select value from json_each(:chapters)) and answered > 0
  order by sequence desc
  limit :attempts
) a
cross join quiz_items i on i.learner_id = :learner and i.attempt_id = a.id
order by i.item_id;
