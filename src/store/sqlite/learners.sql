-- Learners, their accounts and sessions and the one-time setup.

-- query: insert_learner
insert into learners (id, created_at, zone, rollover_hour) values (:id, :at, :zone, :rolloverHour)
on conflict (id) do nothing;

-- query: insert_session
insert into sessions (learner_id, token_hash, created_at) values (:learner, :tokenHash, :at)
on conflict (learner_id, token_hash) do nothing;

-- query: learner_by_session
select l.id, l.created_at, l.zone, l.rollover_hour, a.name, a.role
from sessions s
join learners l on l.id = s.learner_id
left join accounts a on a.learner_id = l.id
where s.token_hash = :tokenHash;

-- query: delete_session
delete from sessions where token_hash = :tokenHash;

-- query: update_study_clock
update learners set zone = :zone, rollover_hour = :rolloverHour where id = :learner;

-- query: delete_unused_setup_tokens
delete from setup_tokens where used_at is null;

-- query: insert_setup_token
insert into setup_tokens (token_hash, created_at, used_at) values (:tokenHash, :at, null);

-- query: unused_setup_token
select token_hash from setup_tokens where token_hash = :tokenHash and used_at is null;

-- query: use_setup_token
update setup_tokens set used_at = :at where token_hash = :tokenHash and used_at is null;

-- query: any_instructor
select learner_id from accounts where role = 'instructor' limit 1;

-- query: account_by_name
select learner_id as learner, password_hash from accounts where name_key = :nameKey;

-- query: insert_account
insert into accounts (learner_id, name, name_key, role, password_hash, created_at)
values (:id, :name, :nameKey, :role, :passwordHash, :at);
