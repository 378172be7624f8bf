-- The audit log.

-- query: record
-- In a class people have the name of that class.
insert into audit_log (at, actor_id, actor, act, about_id, about, class_id, class, what, reason)
values (
  :at,
  :actor,
  coalesce(
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
  :reason
);

-- query: list
select number, at, actor_id, actor, act, about_id, about, class_id, class, what, reason
from audit_log
where (:class is null or class_id = :class) and (:about is null or about_id = :about) and (:act is null or act = :act)
order by number desc
limit :limit offset :offset;

-- query: teaches
select id from taught where instructor_id = :instructor and id = :class;

-- query: acts
select distinct act from audit_log order by act;
