-- What a learner did on each study day, so that no page adds up events. Triggers keep the rows, whatever writes the events.

create table study_days (
  learner          integer not null references learners (number) on delete cascade,
  day              integer not null,
  -- Ratings and answers given in review, without those that were taken back.
  reviews          integer not null default 0,
  -- Quizzes and practice that were begun on this day and have an answer, and their answers.
  quizzes          integer not null default 0,
  answers          integer not null default 0,
  -- Attempts that were graded, by the report that counts.
  scenarios        integer not null default 0,
  scenarios_passed integer not null default 0,
  -- Known cards that were due and answered, and those of them that were recalled. Such an answer is the first of its day.
  due              integer not null default 0,
  recalled         integer not null default 0,
  -- Time of answers to cards and questions, as far as it is known.
  answer_ms        integer not null default 0,
  primary key (learner, day)
) strict, without rowid;

-- What one event of a card adds to its day. Of `kind` 1 is review and 4 undo, of `rating` 0 is again, of `source` 0 is review and 2 scenario.
-- Without a duration the answer took the time since the event before it, if that was no more than a minute.
create view reviews_on_days as
select
  r.number,
  r.learner,
  r.study_day as day,
  r.kind < 4 and r.source = 0 as reviews,
  r.kind = 1 and (
    select b.due_day from reviews b
    where b.learner = r.learner and b.fact = r.fact and b.number < r.number
    order by b.number desc limit 1
  ) <= r.study_day as due,
  r.rating > 0 as recalled,
  case when r.kind >= 4 or r.source = 2 then 0 else coalesce(r.duration_ms, (
    select case when r.at - b.at between 0 and 60000 then r.at - b.at end from reviews b
    where b.learner = r.learner and b.number < r.number
    order by b.number desc limit 1
  ), 0) end as answer_ms
from reviews r;

create view study_days_derived as
select learner, day, sum(reviews) as reviews, sum(quizzes) as quizzes, sum(answers) as answers, sum(scenarios) as scenarios,
  sum(scenarios_passed) as scenarios_passed, sum(due) as due, sum(recalled) as recalled, sum(answer_ms) as answer_ms
from (
  select d.learner, d.day, case when u.number is null then d.reviews else 0 end as reviews, 0 as quizzes, 0 as answers, 0 as scenarios,
    0 as scenarios_passed, case when u.number is null then coalesce(d.due, 0) else 0 end as due,
    case when u.number is null and d.due then d.recalled else 0 end as recalled, d.answer_ms
  from reviews_on_days d
  left join reviews u on u.undoes = d.number
  union all
  select l.number, unixepoch(a.study_day) / 86400, 0, 1, s.answered, 0, 0, 0, 0, 0
  from quiz_attempts a
  join quiz_scores s on s.attempt = a.number and s.answered > 0
  join learners l on l.id = a.learner_id
  union all
  select l.number, unixepoch(a.study_day) / 86400, 0, 0, 0, a.outcome <> 'ungradable', a.outcome = 'passed', 0, 0, 0
  from scenario_reports a
  join learners l on l.id = a.learner_id
)
group by learner, day;
insert into study_days select * from study_days_derived;

create trigger study_days_reviews after insert on reviews
begin
  insert into study_days (learner, day, reviews, due, recalled, answer_ms)
  select learner, day, reviews, coalesce(due, 0), case when due then recalled else 0 end, answer_ms
  from reviews_on_days where number = new.number
  on conflict (learner, day) do update set
    reviews = reviews + excluded.reviews, due = due + excluded.due, recalled = recalled + excluded.recalled,
    answer_ms = answer_ms + excluded.answer_ms;
end;
create trigger study_days_undone after insert on reviews when new.undoes is not null
begin
  update study_days set
    reviews = study_days.reviews - undone.reviews,
    due = study_days.due - coalesce(undone.due, 0),
    recalled = study_days.recalled - case when undone.due then undone.recalled else 0 end
  from (select * from reviews_on_days where number = new.undoes) undone
  where study_days.learner = undone.learner and study_days.day = undone.day;
end;
create trigger study_days_responses after insert on quiz_responses
begin
  insert into study_days (learner, day, quizzes, answers)
  select l.number, unixepoch(a.study_day) / 86400,
    not exists (select 1 from quiz_responses where attempt = new.attempt and position <> new.position), 1
  from quiz_attempts a
  join learners l on l.id = a.learner_id
  where a.number = new.attempt
  on conflict (learner, day) do update set quizzes = quizzes + excluded.quizzes, answers = answers + 1;
end;
create trigger study_days_scenarios after insert on scenario_attempts
begin
  insert into study_days (learner, day, scenarios, scenarios_passed)
  select number, unixepoch(new.study_day) / 86400, new.outcome <> 'ungradable', new.outcome = 'passed'
  from learners where id = new.learner_id
  on conflict (learner, day) do update set
    scenarios = scenarios + excluded.scenarios, scenarios_passed = scenarios_passed + excluded.scenarios_passed;
end;
-- Before: the report that counted until now is still the one that counts.
create trigger study_days_regrades before insert on regrades
begin
  update study_days set
    scenarios = scenarios + (new.outcome <> 'ungradable') - (before.outcome <> 'ungradable'),
    scenarios_passed = scenarios_passed + (new.outcome = 'passed') - (before.outcome = 'passed')
  from (
    select l.number, unixepoch(a.study_day) / 86400 as day, a.outcome
    from scenario_reports a
    join learners l on l.id = a.learner_id
    where a.learner_id = new.learner_id and a.id = new.attempt_id
  ) before
  where study_days.learner = before.number and study_days.day = before.day;
end;
