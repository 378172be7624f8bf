-- Mutes and notes of those who teach a class. Every query names the instructor.

-- query: changes
select coalesce((select max(number) from audit_log where class_id = c.id), 0) as act, coalesce((
  select max(d.at) from enrolments e join last_deeds d on d.learner_id = e.learner_id where e.class_id = c.id
), 0) as deed
from taught c
where c.instructor_id = :instructor and c.id = :class;

-- query: mutes
select m.learner_id as learner, m.signal, m.state, m.until_at, m.author, m.at
from signal_mutes m
join taught c on c.id = m.class_id
where c.instructor_id = :instructor and c.id = :class
order by m.learner_id, m.signal;

-- query: mute
insert into signal_mutes (learner_id, class_id, signal, state, until_at, author_id, author, at)
select e.learner_id, c.id, :signal, :state, :untilAt, :instructor, a.name, :at
from enrolments e
join taught c on c.id = e.class_id
join accounts a on a.learner_id = c.instructor_id
where c.instructor_id = :instructor and c.id = :class and e.learner_id = :learner
on conflict (learner_id, class_id, signal) do update set state = excluded.state, until_at = excluded.until_at,
  author_id = excluded.author_id, author = excluded.author, at = excluded.at;

-- query: unmute
delete from signal_mutes
where learner_id = :learner and signal = :signal
  and class_id in (select id from taught where instructor_id = :instructor and id = :class);

-- query: notes
select n.id, n.text, n.author, n.at
from signal_notes n
join taught c on c.id = n.class_id
where c.instructor_id = :instructor and c.id = :class and n.learner_id = :learner
order by n.at desc, n.id desc;

-- query: add_note
insert into signal_notes (learner_id, class_id, id, text, author_id, author, at)
select e.learner_id, c.id, :id, :text, :instructor, a.name, :at
from enrolments e
join taught c on c.id = e.class_id
join accounts a on a.learner_id = c.instructor_id
where c.instructor_id = :instructor and c.id = :class and e.learner_id = :learner
on conflict (learner_id, class_id, id) do nothing;

-- query: delete_note
delete from signal_notes
where learner_id = :learner and id = :id
  and class_id in (select id from taught where instructor_id = :instructor and id = :class);
