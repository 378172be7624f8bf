-- Sessions end, one-time links say what for, and a row that only proves that something can be written.

-- Whether the database takes a write; `drillmark serve` answers /healthz by it.
create table heartbeat (
  id integer primary key not null check (id = 1),
  at text not null
) strict;

-- A session ends when it was not used for long. Those from before end 400 days after they began, as their cookies do.
create table ending_sessions (
  learner_id text not null references learners (id) on delete cascade,
  token_hash text not null unique,
  created_at text not null,
  expires_at text not null,
  primary key (learner_id, token_hash)
) strict;
insert into ending_sessions (learner_id, token_hash, created_at, expires_at)
select learner_id, token_hash, created_at, strftime('%Y-%m-%dT%H:%M:%fZ', created_at, '+400 days') from sessions;
drop table sessions;
alter table ending_sessions rename to sessions;
create index sessions_by_end on sessions (expires_at);

-- `first`: makes the first instructor, and ends when there is one. `add`: makes a further one. `reset`: gives `account_id` a new password.
alter table setup_tokens add column kind text not null default 'first' check (kind in ('first', 'add', 'reset'));
alter table setup_tokens add column name text;
alter table setup_tokens add column account_id text references accounts (learner_id) on delete cascade;
alter table setup_tokens add column expires_at text;
