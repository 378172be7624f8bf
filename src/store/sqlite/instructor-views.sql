-- What an instructor reads of members of a class. Every query names the instructor.

-- query: member
select e.learner_id as learner, e.name, e.joined_at, e.details_from
from enrolments e
join taught c on c.id = e.class_id
where c.instructor_id = :instructor and c.id = :class and e.learner_id = :learner;

-- query: members
select e.learner_id as learner, e.name, e.joined_at, e.details_from
from enrolments e
join taught c on c.id = e.class_id
where c.instructor_id = :instructor and c.id = :class
order by e.learner_id
limit :limit offset :offset;

-- query: answered_chapters
select chapter, answered as attempts, passed_day is not null as passed, best_machine_score + best_self_score as score,
  best_machine_max_score + best_self_max_score as max_score
from chapter_standings
where learner_id = :learner and answered > 0
order by chapter;

-- query: finished_quizzes
-- The newest first. `attempts` quizzes at most are looked at, so that it does not grow with history.
select chapter, score, max_score, ms
from (
  select a.sequence, a.chapter, s.machine_score + s.self_score as score, s.machine_max_score + s.self_max_score as max_score,
    s.answered, cast((julianday(s.answered_at) - julianday(a.started_at)) * 86400000 as integer) as ms
  from quiz_attempts a
  join quiz_scores s on s.attempt = a.number
  where a.learner_id = :learner and a.kind = 'quiz' and a.started_at >= :since
  order by a.sequence desc
  limit :attempts
) latest
where answered = max_score
order by sequence desc;

-- query: not_begun
select kind, target, opens_at, due_at from assigned_members
where learner_id = :learner and class_id = :class and done_at is null and begun = 0
order by due_at, assignment_id;

-- query: has_assignments
select 1 as found from assignments where class_id = :class limit 1;

-- query: causes
-- Of the latest attempts; the newest report of each counts.
select k.diagnosis, count(*) as attempts, json_group_array(distinct latest.scenario) as scenarios
from (
  select id, scenario from scenario_attempts
  where learner_id = :learner and at >= :since
  order by sequence desc
  limit :attempts
) latest
join scenario_causes k on k.learner_id = :learner and k.attempt_id = latest.id
group by k.diagnosis
order by attempts desc, k.diagnosis;

-- query: card_counts
select count(*) as all_cards, sum(due_day <= :today) as due, sum(due_day < :today - 7) as overdue
from cards where learner = (select number from learners where id = :learner);

-- query: retention
select coalesce(sum(due), 0) as due, coalesce(sum(recalled), 0) as recalled
from study_days
where learner = (select number from learners where id = :learner) and day > :today - 30 and day <= :today;

-- query: quizzes
select a.id as attempt, a.kind, a.chapter, a.started_at, s.answered, s.machine_score + s.self_score as score,
  s.machine_max_score + s.self_max_score as max_score,
  exists (select 1 from attempt_resets x where x.learner_id = a.learner_id and x.attempt_id = a.id) as is_reset
from quiz_attempts a
join quiz_scores s on s.attempt = a.number
where a.learner_id = :learner and a.started_at >= :since and s.answered > 0
order by a.sequence desc
limit :limit offset :offset;

-- query: scenarios
select a.id, a.scenario, a.at, r.outcome, r.score, r.max_score, a.hints, a.solution_seen, (
  select k.diagnosis from scenario_causes k
  where k.learner_id = a.learner_id and k.attempt_id = a.id
  order by k.position limit 1
) as cause, exists (select 1 from attempt_resets x where x.learner_id = a.learner_id and x.attempt_id = a.id) as is_reset
from scenario_attempts a
join scenario_reports r on r.learner_id = a.learner_id and r.id = a.id
where a.learner_id = :learner and a.at >= :since
order by a.sequence desc
limit :limit offset :offset;

-- query: finished_in
-- The finished quizzes of a part of the members in a chapter that may be shown, each member's in their order.
-- The plus keeps SQLite from reading the attempts of all chapters in their order.
select e.learner_id, e.name, a.number, a.id, a.started_at
from (
  select e.learner_id, e.name, e.details_from
  from enrolments e
  join taught c on c.id = e.class_id
  where c.instructor_id = :instructor and c.id = :class
  order by e.learner_id
  limit :limit offset :offset
) e
cross join quiz_attempts a on a.learner_id = e.learner_id and a.chapter in (select value from json_each(:chapters))
  and a.kind = 'quiz' and a.started_at >= e.details_from
cross join quiz_scores s on s.attempt = a.number
where s.answered = s.machine_max_score + s.self_max_score
order by e.learner_id, +a.sequence;

-- query: answers
-- As they were marked at first.
select i.attempt, i.position, i.version, r.answer, r.score, r.at
from json_each(:attempts) a
cross join quiz_items i on i.attempt = a.value
cross join quiz_responses r on r.attempt = i.attempt and r.position = i.position;

-- query: version
select w.word as item, v.rev, v.hash
from versions v
join words w on w.number = v.item
where v.number = :version;
