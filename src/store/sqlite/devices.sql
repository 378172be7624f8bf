-- The sessions of a learner, and links that add one.

-- query: devices
select created_at as since, expires_at as ends_at, token_hash = :tokenHash as is_this
from sessions where learner_id = :learner and expires_at > :at
order by token_hash = :tokenHash desc, created_at desc limit 50;

-- query: sign_out_others
delete from sessions where learner_id = :learner and token_hash <> :tokenHash;

-- query: save_link
insert into device_links (learner_id, token_hash, expires_at) values (:learner, :tokenHash, :endsAt)
on conflict (learner_id) do update set token_hash = excluded.token_hash, expires_at = excluded.expires_at;

-- query: link
select learner_id as learner from device_links where token_hash = :tokenHash and expires_at > :at;

-- query: use_link
delete from device_links where token_hash = :tokenHash and expires_at > :at returning learner_id as learner;

-- query: delete_link
delete from device_links where learner_id = :learner;

-- query: deeds
select coalesce(sum(d.reviews + d.answers + d.scenarios), 0) as answers, min(d.day) as since
from study_days d where d.learner = (select number from learners where id = :learner);
