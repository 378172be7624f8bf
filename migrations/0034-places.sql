-- Places of a class, each kept for one person of its roster by a link that works once.

create table class_places (
  id         text primary key not null,
  class_id   text not null references classes (id) on delete cascade,
  name       text not null,
  -- As the roster had it, for whoever sends the links.
  email      text,
  code       text not null unique,
  made_at    text not null,
  -- Who took it. It goes with all else that is kept of them.
  taken_by   text references learners (id) on delete cascade,
  taken_at   text,
  check ((taken_by is null) = (taken_at is null))
) strict, without rowid;
create index class_places_by_class on class_places (class_id);
create index class_places_by_learner on class_places (taken_by);
