-- Accounts, their roles, and one-time links to them.

-- query: insert_learner
insert into learners (id, number, created_at, zone, rollover_hour)
values (:id, (select coalesce(max(number), 0) + 1 from learners), :at, :zone, :rolloverHour)
on conflict (id) do nothing;

-- query: delete_sessions
delete from sessions where learner_id = :learner and token_hash <> :tokenHash;

-- query: delete_device_link
delete from device_links where learner_id = :learner;

-- query: save_device_link
insert into device_links (learner_id, token_hash, expires_at) values (:learner, :tokenHash, :endsAt)
on conflict (learner_id) do update set token_hash = excluded.token_hash, expires_at = excluded.expires_at;

-- query: member_of
select e.learner_id from enrolments e
join taught t on t.id = e.class_id
where t.instructor_id = :instructor and t.id = :class and e.learner_id = :learner;

-- query: delete_first_links
delete from account_links where used_at is null and kind = 'first';

-- query: delete_links_to
delete from account_links where used_at is null and account_id = :account;

-- query: insert_link
insert into account_links (token_hash, kind, name, role, account_id, created_at, expires_at)
values (:tokenHash, :kind, :name, :role, :account, :at, :endsAt);

-- query: unused_link
select l.kind, coalesce(a.name, l.name) as name, coalesce(a.role, l.role) as role, l.account_id as account
from account_links l
left join accounts a on a.learner_id = l.account_id
where l.token_hash = :tokenHash and l.used_at is null and (l.expires_at is null or l.expires_at > :at);

-- query: use_link
update account_links set used_at = :at where token_hash = :tokenHash and used_at is null;

-- query: administrators
select learner_id as learner from accounts where role = 'administrator' limit 2;

-- query: meant_by_name
-- An account that kept its older key, because its new one was taken, is found by that.
select learner_id as learner, password_hash, coalesce(email_key, name_key) as key from accounts
where name_key in (:nameKey, :composedKey)
order by case when name_key = :composedKey then 0 else 1 end
limit 1;

-- query: meant_by_email
select learner_id as learner, password_hash, email_key as key from accounts where email_key = :emailKey
order by created_at, learner_id;

-- query: account
select learner_id as learner, name, email, role, created_at, password_hash from accounts where learner_id = :learner;

-- query: accounts
select learner_id as learner, name, email, role, created_at from accounts where :role is null or role = :role;

-- query: account_names
select learner_id as learner, name, name_key from accounts where name_key is not null order by created_at, learner_id;

-- query: update_name_key
update accounts set name_key = :nameKey where learner_id = :learner
  and not exists (select 1 from accounts a where a.name_key = :nameKey);

-- query: insert_account
insert into accounts (learner_id, name, name_key, email, email_key, role, password_hash, created_at)
values (:id, :name, :nameKey, :email, :emailKey, :role, :passwordHash, :at)
on conflict (learner_id) do nothing;

-- query: update_name
update accounts set name = :name, name_key = :nameKey where learner_id = :learner;

-- query: update_email
update accounts set email = :email, email_key = :emailKey, password_hash = :passwordHash where learner_id = :learner;

-- query: update_password
update accounts set password_hash = :passwordHash where learner_id = :account;

-- query: update_role
update accounts set role = :role where learner_id = :learner;
