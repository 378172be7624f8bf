-- Learners, their accounts and sessions and the one-time setup.

-- query: insert_learner
insert into learners (id, number, created_at, zone, rollover_hour)
values (:id, (select coalesce(max(number), 0) + 1 from learners), :at, :zone, :rolloverHour)
on conflict (id) do nothing;

-- query: insert_session
insert into sessions (learner_id, token_hash, created_at, expires_at) values (:learner, :tokenHash, :at, :endsAt)
on conflict (learner_id, token_hash) do nothing;

-- query: session
select l.id, l.created_at, l.zone, l.rollover_hour, l.exam_day, l.asks_confidence, l.new_limit, l.review_limit, l.retention,
  (select weights from parameter_sets p where p.number = l.parameters) as weights, a.name, a.role, s.expires_at as ends_at
from sessions s
join learners l on l.id = s.learner_id
left join accounts a on a.learner_id = l.id
where s.token_hash = :tokenHash and s.expires_at > :at;

-- query: renew_session
update sessions set expires_at = :endsAt where token_hash = :tokenHash;

-- query: delete_session
delete from sessions where token_hash = :tokenHash;

-- query: delete_sessions_of
delete from sessions where learner_id = :learner;

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

-- query: delete_first_tokens
delete from setup_tokens where used_at is null and kind = 'first';

-- query: delete_tokens_of_account
delete from setup_tokens where used_at is null and account_id = :account;

-- query: insert_setup_token
insert into setup_tokens (token_hash, created_at, used_at, kind, name, account_id, expires_at)
values (:tokenHash, :at, null, :kind, :name, :account, :endsAt);

-- query: unused_setup_token
select t.kind, coalesce(a.name, t.name) as name, t.account_id as account
from setup_tokens t
left join accounts a on a.learner_id = t.account_id
where t.token_hash = :tokenHash and t.used_at is null and (t.expires_at is null or t.expires_at > :at);

-- query: use_setup_token
update setup_tokens set used_at = :at where token_hash = :tokenHash and used_at is null;

-- query: any_instructor
select learner_id from accounts where role = 'instructor' limit 1;

-- query: account_by_name
-- An account that kept its older key, because its new one was taken, is found by that.
select learner_id as learner, password_hash from accounts where name_key in (:nameKey, :composedKey)
order by case when name_key = :composedKey then 0 else 1 end
limit 1;

-- query: account_names
select learner_id as learner, name, name_key from accounts order by created_at, learner_id;

-- query: update_name_key
update accounts set name_key = :nameKey where learner_id = :learner
  and not exists (select 1 from accounts a where a.name_key = :nameKey);

-- query: insert_account
insert into accounts (learner_id, name, name_key, role, password_hash, created_at)
values (:id, :name, :nameKey, :role, :passwordHash, :at);

-- query: update_password
update accounts set password_hash = :passwordHash where learner_id = :account;
