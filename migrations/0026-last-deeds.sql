-- When a learner did something last, so that a class in the order of activity reads a row a member. Triggers keep the rows.

create table last_deeds (
  learner_id text primary key not null references learners (id) on delete cascade,
  at         integer not null
) strict, without rowid;
create view last_deeds_derived as
select learner_id, max(at) as at from (
  select learner_id, strftime('%s', at) * 1000 + substr(at, 21, 3) as at from chapter_reads
  union all
  select a.learner_id, r.at from quiz_responses r join quiz_attempts a on a.number = r.attempt
  union all
  select learner_id, strftime('%s', at) * 1000 + substr(at, 21, 3) from scenario_attempts
  union all
  select l.id, r.at from reviews r join learners l on l.number = r.learner
)
group by learner_id;
insert into last_deeds select * from last_deeds_derived;

create trigger last_deeds_reads after insert on chapter_reads
begin
  insert into last_deeds (learner_id, at) values (new.learner_id, strftime('%s', new.at) * 1000 + substr(new.at, 21, 3))
  on conflict (learner_id) do update set at = excluded.at where excluded.at > at;
end;
create trigger last_deeds_responses after insert on quiz_responses
begin
  insert into last_deeds (learner_id, at) select learner_id, new.at from quiz_attempts where number = new.attempt
  on conflict (learner_id) do update set at = excluded.at where excluded.at > at;
end;
create trigger last_deeds_scenarios after insert on scenario_attempts
begin
  insert into last_deeds (learner_id, at) values (new.learner_id, strftime('%s', new.at) * 1000 + substr(new.at, 21, 3))
  on conflict (learner_id) do update set at = excluded.at where excluded.at > at;
end;
create trigger last_deeds_reviews after insert on reviews
begin
  insert into last_deeds (learner_id, at) select id, new.at from learners where number = new.learner
  on conflict (learner_id) do update set at = excluded.at where excluded.at > at;
end;

-- How many chapters a member passed, and whether one was tried in vain, without a look at their rows.
create index chapter_standings_passed on chapter_standings (learner_id) where passed_day is not null;
create index chapter_standings_tried on chapter_standings (learner_id) where passed_day is null and answered > 0;
