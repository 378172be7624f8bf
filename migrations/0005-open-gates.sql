-- What was open to a learner, and by which rules an attempt passes, are facts of their day: a course that changes locks nothing.

create table chapters_opened (
  learner_id text not null references learners (id) on delete cascade,
  chapter    text not null,
  at         text not null,
  primary key (learner_id, chapter)
) strict;

-- Until now nothing told what was open. What somebody worked in counts as open, so that this change locks nobody out.
insert into chapters_opened
select learner_id, chapter, min(at)
from (
  select learner_id, chapter, at from chapter_reads
  union all
  select learner_id, chapter, started_at from quiz_attempts where chapter is not null
  union all
  select learner_id, chapter, at from scenario_attempts
) as deeds
group by learner_id, chapter;

-- Whether self-marked items counted when the attempt began; null for attempts from before this, and for practice.
alter table quiz_attempts add column gate text check (gate in ('all', 'machine'));

drop view quiz_results;
create view quiz_results as
select
  a.learner_id,
  a.id as attempt,
  a.sequence,
  a.chapter,
  a.study_day,
  a.cut_score,
  a.gate,
  a.started_at,
  coalesce(s.answered_at, a.started_at) as at,
  s.answered,
  s.machine_score,
  s.machine_max_score,
  s.self_score,
  s.self_max_score
from quiz_attempts a
join quiz_scores s on s.learner_id = a.learner_id and s.attempt_id = a.id
where a.kind = 'quiz';

create trigger chapters_opened_stand before update on chapters_opened
begin select raise(abort, 'chapters_opened are only ever appended'); end;
create trigger chapters_opened_stay before delete on chapters_opened
when exists (select 1 from learners where id = old.learner_id)
begin select raise(abort, 'chapters_opened are only ever appended'); end;
