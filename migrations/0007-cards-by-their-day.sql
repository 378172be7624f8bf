-- Every page counts what is due: the cards whose time has come are found without a look at the others.

create index cards_by_due_day on cards (learner_id, due_day) where state = 'review';
create index cards_by_due_at on cards (learner_id, due_at) where state <> 'review';
