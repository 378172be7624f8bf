-- Until when the results and solutions of an assignment are kept back. Null: they are told at once.
alter table assignments add column release_at text check (release_at > opens_at);

-- What is held back from a learner, and when. An archived class holds nothing back.
create view held as
select e.learner_id, a.kind, coalesce(n.chapter, a.target) as target, a.opens_at, a.release_at
from enrolments e
join classes c on c.id = e.class_id
join assignments a on a.class_id = e.class_id
left join renamed_chapters n on a.kind = 'chapter' and n.was = a.target
where a.release_at is not null and c.archived_at is null;
