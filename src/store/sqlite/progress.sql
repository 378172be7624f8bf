-- What pages derive gates and mastery from, of one learner.

-- query: standings
select chapter, opened, read_at, attempts, answered, best_attempt, best_machine_score, best_machine_max_score, best_self_score,
  best_self_max_score, passed_day, passed_at, mastered, running_attempt, running_answered, running_of, running_at
from chapter_standings where learner_id = :learner order by chapter;

-- query: standings_of
-- Of several learners. Their names come in the order in which `MemberStandingRow` reads them.
select learner_id, chapter, opened, read_at, attempts, answered, best_attempt, best_machine_score, best_machine_max_score,
  best_self_score, best_self_max_score, passed_day, passed_at, mastered
from chapter_standings where learner_id in (select value from json_each(:learners));

-- query: scenarios_of
select learner_id as learner, scenario, attempts, passed, best_score, max_score, last_at
from scenario_standings where learner_id in (select value from json_each(:learners));

-- query: all_standings
select learner_id as learner, chapter, opened, read_at, attempts, answered, best_attempt, best_machine_score, best_machine_max_score,
  best_self_score, best_self_max_score, passed_day, passed_at, mastered, running_attempt, running_answered, running_of, running_at
from chapter_standings;

-- query: insert_standing
insert or replace into chapter_standings (learner_id, chapter, opened, read_at, attempts, answered, best_attempt, best_machine_score,
  best_machine_max_score, best_self_score, best_self_max_score, passed_day, passed_at, mastered, running_attempt, running_answered,
  running_of, running_at)
values (:learner, :chapter, :opened, :readAt, :attempts, :answered, :bestAttempt, :bestMachineScore, :bestMachineMaxScore,
  :bestSelfScore, :bestSelfMaxScore, :passedDay, :passedAt, :mastered, :runningAttempt, :runningAnswered, :runningOf, :runningAt);

-- query: delete_standings
delete from chapter_standings;

-- query: open_in_any_order
insert into chapters_opened (learner_id, chapter, at)
select learner_id, :chapter, :at from class_gates where learner_id = :learner and any_order = 1
on conflict do nothing;

-- query: deeds
-- In which chapters, by the ids of their day, a learner did something, or that were open.
select learner_id as learner, chapter from chapter_reads
union
select learner_id, chapter from chapters_opened
union
select learner_id, chapter from quiz_attempts where kind = 'quiz';

-- query: deeds_of
select chapter from chapter_reads where learner_id = :learner
union
select chapter from chapters_opened where learner_id = :learner
union
select chapter from quiz_attempts where learner_id = :learner and kind = 'quiz';

-- query: delete_standings_of
delete from chapter_standings where learner_id = :learner;

-- query: rules
select rules from course_rules;

-- query: keep_rules
insert or replace into course_rules (id, rules) values (1, :rules);

-- query: quizzes_of
-- The plus keeps SQLite from reading the attempts of all chapters in their order.
select attempt, chapter, study_day, started_at, at, cut_score, class_cut, gate, answered, machine_score, machine_max_score, self_score, self_max_score,
  as_marked
from quiz_results q
where learner_id = :learner and chapter in (select value from json_each(:chapters))
  and not exists (select 1 from attempt_resets x where x.learner_id = q.learner_id and x.attempt_id = q.attempt)
order by +sequence;

-- query: quiz_results
select attempt, chapter, study_day, started_at, at, cut_score, class_cut, gate, answered, machine_score, machine_max_score, self_score, self_max_score,
  as_marked
from quiz_results
where learner_id = :learner and chapter in (select value from json_each(:chapters))
order by sequence desc
limit :limit offset :offset;

-- query: read_at
select max(at) as at from chapter_reads where learner_id = :learner and chapter in (select value from json_each(:chapters));

-- query: was_open
select 1 as found from chapters_opened where learner_id = :learner and chapter in (select value from json_each(:chapters)) limit 1;

-- query: scenarios
select scenario, attempts, passed, best_score, max_score, last_at
from scenario_standings where learner_id = :learner order by scenario;

-- query: insert_opened
insert into chapters_opened (learner_id, chapter, at) values (:learner, :chapter, :at)
on conflict (learner_id, chapter) do nothing;

-- query: insert_chapter_read
insert into chapter_reads (learner_id, chapter, at) values (:learner, :chapter, :at)
on conflict (learner_id, chapter) do nothing;

-- query: holds
select kind, target, min(opens_at) as since, max(release_at) as until
from held
where learner_id = :learner and opens_at <= :at and release_at > :at
group by kind, target;
