-- The audit log.

-- query: record
-- In a class people have the name of that class. Where that is a handle, no other name stands beside it.
insert into audit_log (at, actor_id, actor, act, about_id, about, class_id, class, what, reason, in_handles)
values (
  :at,
  :actor,
  coalesce(
    (select e.name from enrolments e join classes c on c.id = e.class_id
      where e.learner_id = :actor and e.class_id = :class and c.pseudonymous = 1),
    (select name from accounts where learner_id = :actor),
    (select name from enrolments where learner_id = :actor and class_id = :class),
    case when :actor is null then 'the shell' else 'a guest' end
  ),
  :act,
  :about,
  coalesce(
    (select name from enrolments where learner_id = :about and class_id = :class),
    (select name from accounts where learner_id = :about),
    case when :about is null then '' else 'a guest' end
  ),
  :class,
  coalesce((select name from classes where id = :class), ''),
  :what,
  :reason,
  coalesce((select pseudonymous from classes where id = :class), 0)
);

-- query: list
-- Of all classes, nobody is found by what a class knows of a handle.
select number, at, case when in_handles = 0 then actor_id end as actor_id, actor, act, case when in_handles = 0 then about_id end as about_id,
  about, class_id, class, what, reason
from audit_log
where (:class is null or class_id = :class) and (:about is null or (about_id = :about and (in_handles = 0 or :class is not null))) and (:act is null or act = :act)
order by number desc
limit :limit offset :offset;

-- query: teaches
select id from taught where instructor_id = :instructor and id = :class;

-- query: acts
select distinct act from audit_log order by act;
