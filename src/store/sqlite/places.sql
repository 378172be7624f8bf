-- Places of classes. Every query of an instructor names the instructor, or follows one that does.

-- query: places
select p.id, p.name, p.email, p.code, p.taken_at, p.taken_by as learner, e.name as member
from taught c
join class_places p on p.class_id = c.id
left join enrolments e on e.class_id = p.class_id and e.learner_id = p.taken_by
where c.instructor_id = :instructor and c.id = :class;

-- query: counts
select count(*) as all_places, coalesce(sum(p.taken_at is null), 0) as free
from taught c
join class_places p on p.class_id = c.id
where c.instructor_id = :instructor and c.id = :class;

-- query: members
select name from enrolments where class_id = :class;

-- query: insert
insert into class_places (id, class_id, name, email, code, made_at) values (:id, :class, :name, :email, :code, :at)
on conflict (id) do nothing;

-- query: delete
delete from class_places where id = :id;

-- query: by_code
select p.id, p.class_id as class, c.join_code, c.archived_at is not null as is_archived, p.name, p.taken_at, p.taken_by as learner
from class_places p
join classes c on c.id = p.class_id
where p.code = :code;

-- query: take
update class_places set taken_by = :learner, taken_at = :at where id = :id and taken_at is null;
