-- How each member of a class stands with each of its assignments, for pages of one learner, of one assignment and of a class.

-- Ids that chapters had before, as the rules of the course tell them.
create view renamed_chapters as
select was.value as was, chapter.value ->> '$.id' as chapter
from course_rules r, json_each(r.rules, '$.renamed') chapter, json_each(chapter.value, '$.was') was;

-- `target` is the id that a chapter has now. A chapter is done by its first pass; a scenario by its first attempt that passes.
create view assigned_members as
select m.assignment_id, m.class_id, m.kind, m.target, m.opens_at, m.learner_id, m.name, coalesce(x.due_at, m.due_at) as due_at, x.reason,
  case m.kind
    when 'chapter' then (select s.passed_at from chapter_standings s where s.learner_id = m.learner_id and s.chapter = m.target)
    else (
      select min(t.at) from scenario_standings s
      join scenario_attempts t on t.learner_id = s.learner_id and t.scenario = s.scenario
      join scenario_reports r on r.learner_id = t.learner_id and r.id = t.id
      where s.learner_id = m.learner_id and s.scenario = m.target and s.passed = 1 and r.outcome = 'passed'
    )
  end as done_at,
  case m.kind
    when 'chapter' then exists (
      select 1 from chapter_standings s where s.learner_id = m.learner_id and s.chapter = m.target and (s.answered > 0 or s.read_at is not null)
    )
    else exists (select 1 from scenario_standings s where s.learner_id = m.learner_id and s.scenario = m.target)
  end as begun
from (
  select a.id as assignment_id, a.class_id, a.kind, a.opens_at, a.due_at, e.learner_id, e.name,
    case a.kind when 'chapter' then coalesce((select n.chapter from renamed_chapters n where n.was = a.target), a.target) else a.target end as target
  from assignments a
  join enrolments e on e.class_id = a.class_id
) m
-- The newest extension counts.
left join extensions x on x.learner_id = m.learner_id and x.assignment_id = m.assignment_id and x.id = (
  select y.id from extensions y
  where y.learner_id = m.learner_id and y.assignment_id = m.assignment_id
  order by y.at desc, y.id desc limit 1
);
