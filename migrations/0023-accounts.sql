-- Accounts of learners and administrators. A learner signs in with an e-mail and has no name key: two learners may have one name.
-- An e-mail is no unique key, because a refused one would tell that it is known; accounts of one e-mail are told apart by their password.

create table new_accounts (
  learner_id    text primary key not null references learners (id) on delete cascade,
  name          text not null,
  name_key      text unique,
  email         text,
  email_key     text,
  -- Each may do what the one before it may.
  role          text not null check (role in ('learner', 'instructor', 'administrator')),
  password_hash text not null,
  created_at    text not null,
  check (name_key is not null or email_key is not null)
) strict;
insert into new_accounts (learner_id, name, name_key, role, password_hash, created_at)
select learner_id, name, name_key, role, password_hash, created_at from accounts;

-- The one who set the installation up.
update new_accounts set role = 'administrator'
where learner_id = (select learner_id from accounts where role = 'instructor' order by created_at, learner_id limit 1);

-- `first`: makes the first administrator, and ends when there is one. `add`: makes an account of this role. `reset`: gives
-- `account_id` a new password.
create table account_links (
  token_hash text primary key not null,
  kind       text not null check (kind in ('first', 'add', 'reset')),
  name       text,
  role       text not null check (role in ('learner', 'instructor', 'administrator')),
  account_id text references new_accounts (learner_id) on delete cascade,
  created_at text not null,
  -- Null: when another `first` was used.
  expires_at text,
  used_at    text
) strict;
insert into account_links (token_hash, kind, name, role, account_id, created_at, expires_at, used_at)
select token_hash, kind, name, case kind when 'first' then 'administrator' else 'instructor' end, account_id, created_at, expires_at,
  -- There is an administrator now: their links to become the first one end.
  case when kind = 'first' and exists (select 1 from new_accounts) then coalesce(used_at, created_at) else used_at end
from setup_tokens;

drop table setup_tokens;
drop table accounts;
alter table new_accounts rename to accounts;
create index accounts_by_email on accounts (email_key);
