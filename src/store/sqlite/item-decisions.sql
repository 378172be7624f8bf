-- What instructors decide about faulty items.

-- query: version
select v.number from versions v
join words w on w.number = v.item
where w.word = :item and v.hash = :hash;

-- query: teaches
select id from taught where instructor_id = :instructor and id = :class;

-- query: administers
select 1 from accounts where learner_id = :instructor and role = 'administrator';

-- query: insert
insert into item_decisions (id, version, class_id, kind, answer, reason, at)
values (:id, :version, :class, :kind, :answer, :reason, :at)
on conflict (id) do nothing
returning number;

-- query: rule_in_class
-- From the members on, because items are found by their attempts.
insert into quiz_rulings (attempt, position, decision, ruling)
select i.attempt, i.position, d.number, d.kind
from item_decisions d
cross join enrolments e on e.class_id = d.class_id
cross join quiz_attempts a on a.learner_id = e.learner_id and a.started_at >= e.details_from
cross join quiz_items i on i.attempt = a.number and i.version = d.version
left join quiz_responses r on r.attempt = i.attempt and r.position = i.position
where d.number = :decision and (d.kind = 'withdrawn' or (r.answer = d.answer and r.score = 0))
on conflict (attempt, position, decision) do nothing;

-- query: rule_everywhere
insert into quiz_rulings (attempt, position, decision, ruling)
select i.attempt, i.position, d.number, d.kind
from item_decisions d
cross join quiz_items i on i.version = d.version
left join quiz_responses r on r.attempt = i.attempt and r.position = i.position
where d.number = :decision and (d.kind = 'withdrawn' or (r.answer = d.answer and r.score = 0))
on conflict (attempt, position, decision) do nothing;

-- query: ruled
select distinct g.attempt, a.learner_id as learner, case a.kind when 'quiz' then a.chapter end as chapter
from quiz_rulings g
join quiz_attempts a on a.number = g.attempt
where g.decision = :decision;

-- query: delete_score
delete from quiz_scores where attempt = :attempt;

-- query: derive_score
insert into quiz_scores select * from quiz_scores_derived where attempt = :attempt;

-- query: decisions
select d.kind, d.answer, d.reason, d.at, c.name as class_name
from item_decisions d
join versions v on v.number = d.version
left join classes c on c.id = d.class_id
where v.hash = :hash and (d.class_id is null or d.class_id in (select id from taught where instructor_id = :instructor))
order by d.number desc;
