-- Words that come again in many rows.

-- query: number
select number from words where word = :word;

-- query: word
select word from words where number = :number;

-- query: insert_word
insert into words (word) values (:word);
