-- A draft for each variant of a scenario: what was typed for one is still there after another.

create table variant_drafts (
  learner_id text not null references learners (id) on delete cascade,
  scenario   text not null,
  -- Counts what the learner saved last: no clock decides which draft is the latest.
  sequence   integer not null,
  seed       integer,
  lines      text not null,
  at         text not null,
  primary key (learner_id, sequence)
) strict;
insert into variant_drafts
select learner_id, scenario, row_number() over (partition by learner_id order by at, scenario), seed, lines, at from drafts;
drop table drafts;
alter table variant_drafts rename to drafts;
create unique index drafts_by_variant on drafts (learner_id, scenario, coalesce(seed, -1));
