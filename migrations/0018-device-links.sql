-- One-time links by which a further browser is signed in to a learner. Only the hash of the token is kept; a used link is deleted.
create table device_links (
  learner_id text primary key not null references learners (id) on delete cascade,
  token_hash text not null unique,
  expires_at text not null
) strict;
