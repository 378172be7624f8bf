-- Settings of a class. It belongs to all who teach it, and ends with the last of them.

drop trigger class_made;
drop index classes_by_instructor;
alter table classes add column zone text not null default 'UTC';
-- Null: it is not archived.
alter table classes add column archived_at text;
update classes set zone = coalesce((select zone from learners where id = classes.instructor_id), 'UTC');
alter table classes drop column instructor_id;
create trigger class_without_instructors after delete on class_instructors
when not exists (select 1 from class_instructors where class_id = old.class_id) begin
  delete from classes where id = old.class_id;
end;

drop view taught;
create view taught as
select c.*, i.instructor_id
from class_instructors i
join classes c on c.id = i.class_id;
