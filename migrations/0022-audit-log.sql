-- Who teaches a class, and what was done that others have to be able to ask about.

create table class_instructors (
  class_id      text not null references classes (id) on delete cascade,
  instructor_id text not null references learners (id) on delete cascade,
  since         text not null,
  primary key (instructor_id, class_id)
) strict, without rowid;
create index class_instructors_by_class on class_instructors (class_id);
insert into class_instructors (class_id, instructor_id, since) select id, instructor_id, created_at from classes;
create trigger class_made after insert on classes begin
  insert into class_instructors (class_id, instructor_id, since) values (new.id, new.instructor_id, new.created_at);
end;
-- A row for each class and each who teaches it: what names an instructor reads this, not `classes`.
create view taught as
select c.id, i.instructor_id, c.name, c.join_code, c.created_at
from class_instructors i
join classes c on c.id = i.class_id;

-- Names stand as they were on the day, because whoever and whatever they name may go.
create table audit_log (
  number   integer primary key autoincrement,
  at       text not null,
  -- Null: done from the shell of the server, or by somebody who is gone.
  actor_id text,
  actor    text not null,
  act      text not null,
  -- Whom it is about; null: nobody, or somebody who is gone.
  about_id text,
  about    text not null,
  class_id text,
  class    text not null,
  -- Such as the title of a chapter, or the role that was given.
  what     text not null,
  reason   text not null
) strict;
create index audit_log_by_class on audit_log (class_id, number);
create index audit_log_by_about on audit_log (about_id, number);
create index audit_log_by_actor on audit_log (actor_id, number);

create trigger audit_log_stays before delete on audit_log begin
  select raise(abort, 'the audit log is only ever appended');
end;
create trigger audit_log_stays_as_it_is before update of number, at, act, class_id, class, what, reason on audit_log begin
  select raise(abort, 'the audit log is only ever appended');
end;
-- Who is deleted is not named any more.
create trigger audit_log_of_the_deleted after delete on learners begin
  update audit_log set actor_id = null, actor = 'somebody deleted' where actor_id = old.id;
  update audit_log set about_id = null, about = 'somebody deleted' where about_id = old.id;
end;
