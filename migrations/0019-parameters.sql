-- Parameters of FSRS that were trained from a learner's log, each attempt a row, and what they make of the cards.

create table parameter_sets (
  number          integer primary key not null,
  learner         integer not null references learners (number) on delete cascade,
  at              integer not null,
  study_day       integer not null,
  -- Answers of a later day: those trained on, and those that judged the result.
  trained         integer not null,
  held_out        integer not null,
  -- Mean log loss of the held-out answers with these parameters, and with those that were in force.
  log_loss        real not null,
  log_loss_before real not null,
  -- 21 numbers as JSON; null: they were no better, and were not kept.
  weights         text
) strict;
create index parameter_sets_by_learner on parameter_sets (learner);
create trigger parameter_sets_stand before update on parameter_sets
begin select raise(abort, 'parameter_sets are only ever appended'); end;

-- The set that is in force; null: the published parameters.
alter table learners add column parameters integer references parameter_sets (number);

-- What the parameters in force make of a card as it is after an event, where that is not what the event says.
create table memories (
  event      integer primary key not null,
  learner    integer not null references learners (number) on delete cascade,
  stability  real not null,
  difficulty real not null
) strict;
create index memories_by_learner on memories (learner);
-- Where two histories become one, events move; then what they say themselves holds again.
create trigger memories_moved after update of number on reviews
begin delete from memories where event in (old.number, new.number); end;
