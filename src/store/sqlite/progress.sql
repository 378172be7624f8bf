-- What pages derive gates and mastery from, of one learner.

-- query: reads
select chapter, at from chapter_reads where learner_id = :learner order by at, chapter;

-- query: quizzes
select attempt, chapter, study_day, started_at, at, cut_score, gate, answered, machine_score, machine_max_score, self_score, self_max_score
from quiz_results where learner_id = :learner order by sequence;

-- query: scenarios
select scenario, attempts, passed, best_score, max_score, last_at
from scenario_standings where learner_id = :learner order by scenario;

-- query: opened
select chapter from chapters_opened where learner_id = :learner order by chapter;

-- query: insert_opened
insert into chapters_opened (learner_id, chapter, at) values (:learner, :chapter, :at)
on conflict (learner_id, chapter) do nothing;

-- query: insert_chapter_read
insert into chapter_reads (learner_id, chapter, at) values (:learner, :chapter, :at)
on conflict (learner_id, chapter) do nothing;
