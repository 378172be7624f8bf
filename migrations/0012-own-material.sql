-- What learners make for themselves: cards, notes and bookmarks, and the words in them.

create table own_material (
  number      integer primary key not null,
  learner     integer not null references learners (number) on delete cascade,
  -- A UUID as 16 bytes, anything else as text.
  id          any not null,
  -- 0 card, 1 note, 2 bookmark
  kind        integer not null check (kind between 0 and 2),
  place       text,
  place_title text not null,
  text        text not null,
  back        text not null,
  suspended   integer not null check (suspended in (0, 1)),
  deleted     integer not null check (deleted in (0, 1)),
  created_at  integer not null,
  changed_at  integer not null
) strict;
create unique index own_material_by_id on own_material (learner, id);
create index own_material_by_kind on own_material (learner, kind, created_at) where deleted = 0;
create index own_material_by_place on own_material (learner, place) where deleted = 0;

-- Whose it is stands in the index as a word: a search of one learner never reads what others have.
create view own_material_words (number, owner, title, body) as
select number, 'u' || learner, case kind when 0 then text else place_title end,
  case kind when 0 then back || char(10) || place_title else text end
from own_material;

create virtual table own_material_index using fts5 (
  owner, title, body, content = 'own_material_words', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
);

create trigger own_material_added after insert on own_material begin
  insert into own_material_index (rowid, owner, title, body)
  select number, owner, title, body from own_material_words where number = new.number;
end;
-- An index without texts of its own takes words back only if it is told the texts that it was given.
create trigger own_material_changed after update on own_material begin
  insert into own_material_index (own_material_index, rowid, owner, title, body)
  values ('delete', old.number, 'u' || old.learner, case old.kind when 0 then old.text else old.place_title end,
    case old.kind when 0 then old.back || char(10) || old.place_title else old.text end);
  insert into own_material_index (rowid, owner, title, body)
  select number, owner, title, body from own_material_words where number = new.number;
end;
create trigger own_material_removed after delete on own_material begin
  insert into own_material_index (own_material_index, rowid, owner, title, body)
  values ('delete', old.number, 'u' || old.learner, case old.kind when 0 then old.text else old.place_title end,
    case old.kind when 0 then old.back || char(10) || old.place_title else old.text end);
end;
