-- What an attempt at a quiz or a practice presented, and what was answered.

-- query: items
select v.item, v.rev, v.hash, i.self_marked
from quiz_items i
join versions v on v.number = i.version
where i.attempt = :attempt
order by i.position;

-- query: responses
select position, answer, score, at, confidence from quiz_responses where attempt = :attempt order by position;
