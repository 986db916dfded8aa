-- What was given to whom, or how many, by whose side: what counts are made of, and nothing else. A person is the token of
-- the personal file, so that people can be told apart for ever and named never. Group relief says how many people it was.
CREATE TABLE relief_given (
    source   text COLLATE "C" NOT NULL,
    id       uuid           NOT NULL,
    body     text COLLATE "C" NOT NULL,
    year     int            NOT NULL,
    cases_of text COLLATE "C" NOT NULL,
    person   uuid,
    people   int,
    money    numeric(14, 2) NOT NULL CHECK (money >= 0),
    goods    numeric(14, 2) NOT NULL CHECK (goods >= 0),
    PRIMARY KEY (source, id),
    CONSTRAINT relief_given_to_somebody CHECK (num_nulls(person, people) = 1),
    CONSTRAINT relief_given_people CHECK (people > 0)
);
CREATE INDEX relief_given_of_year ON relief_given (year, body);

-- Whose counts of a year are to be made anew, with those of all above. Only inserted by whoever gives: nobody waits.
CREATE TABLE relief_count_mark (
    id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    year int              NOT NULL,
    body text COLLATE "C" NOT NULL
);

-- The counts as they are, where the documents do not tell those of too few people.
CREATE TABLE relief_count (
    id                 text COLLATE "C" PRIMARY KEY,
    body               text COLLATE "C" NOT NULL,
    year               int              NOT NULL,
    cases_of           text COLLATE "C" NOT NULL,
    cases              bigint           NOT NULL,
    recipients         bigint           NOT NULL,
    recipients_at_most bigint           NOT NULL,
    money              numeric(14, 2)   NOT NULL,
    goods              numeric(14, 2)   NOT NULL
);
CREATE INDEX relief_count_of_body ON relief_count (body, year, cases_of);
CREATE INDEX relief_count_of_year ON relief_count (year, cases_of, id);

-- The tree in which everything was counted last.
CREATE TABLE relief_count_tree (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    tree     text NOT NULL
);
INSERT INTO relief_count_tree (tree) VALUES ('');
