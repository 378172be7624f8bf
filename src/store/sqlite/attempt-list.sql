-- Quizzes, practice and scenario attempts of a learner in one list.

-- query: attempts
-- Each side is read by its own index, in its own order, no further than the part that is asked for.
select * from (
  select a.kind, a.id, a.started_at as at, a.chapter, null as scenario, s.machine_score + s.self_score as score,
    s.machine_max_score + s.self_max_score as max_score, s.answered, null as outcome
  from quiz_attempts a
  join quiz_scores s on s.attempt = a.number
  where a.learner_id = :learner and :kind is not 'scenario' and (:kind is null or a.kind = :kind)
    and (:chapters is null or a.chapter in (select value from json_each(:chapters)))
  order by a.sequence desc
  limit :limit + :offset
)
union all
select * from (
  select 'scenario', a.id, a.at, a.chapter, a.scenario, r.score, r.max_score, null, r.outcome
  from scenario_attempts a
  join scenario_reports r on r.learner_id = a.learner_id and r.id = a.id
  where a.learner_id = :learner and (:kind is null or :kind = 'scenario')
    and (:chapters is null or a.chapter in (select value from json_each(:chapters)))
  order by a.sequence desc
  limit :limit + :offset
)
order by at desc, id desc
limit :limit offset :offset;
