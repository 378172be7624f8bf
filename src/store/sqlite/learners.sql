-- Learners and their sessions.

-- query: insert_learner
insert into learners (id, number, created_at, zone, rollover_hour)
values (:id, (select coalesce(max(number), 0) + 1 from learners), :at, :zone, :rolloverHour)
on conflict (id) do nothing;

-- query: insert_session
insert into sessions (learner_id, token_hash, created_at, expires_at) values (:learner, :tokenHash, :at, :endsAt)
on conflict (learner_id, token_hash) do nothing;

-- query: session
select learner_id as learner, expires_at as ends_at from sessions where token_hash = :tokenHash and expires_at > :at;

-- query: learner
select l.id, l.created_at, l.zone, l.rollover_hour, l.exam_day, l.asks_confidence, l.new_limit, l.review_limit, l.retention,
  (select weights from parameter_sets p where p.number = l.parameters) as weights, a.name, a.role,
  g.cut_score as class_cut, g.any_order
from learners l
left join accounts a on a.learner_id = l.id
left join class_gates g on g.learner_id = l.id
where l.id = :id;

-- query: renew_session
update sessions set expires_at = :endsAt where token_hash = :tokenHash;

-- query: delete_session
delete from sessions where token_hash = :tokenHash;

-- query: delete_ended_sessions
delete from sessions where expires_at <= :at;

-- query: delete_idle_guests
-- Whoever opened a quiz and answered none of it, or changed a setting only, has nothing to lose.
delete from learners
where created_at < :before
  and not exists (select 1 from accounts a where a.learner_id = learners.id)
  and not exists (select 1 from enrolments e where e.learner_id = learners.id)
  and not exists (select 1 from chapter_reads c where c.learner_id = learners.id)
  and not exists (
    select 1 from quiz_attempts q join quiz_scores s on s.attempt = q.number where q.learner_id = learners.id and s.answered > 0
  )
  and not exists (select 1 from scenario_attempts s where s.learner_id = learners.id)
  and not exists (select 1 from reviews r where r.learner = learners.number)
  and not exists (select 1 from own_material o where o.learner = learners.number)
  and not exists (select 1 from drafts d where d.learner_id = learners.id and d.at >= :before);

-- query: update_clock
update learners set zone = :zone, rollover_hour = :rolloverHour where id = :learner;

-- query: update_exam_day
update learners set exam_day = :examDay where id = :learner;
