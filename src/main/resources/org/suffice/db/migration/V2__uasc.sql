-- The SSDA903 table of unaccompanied asylum-seeking children: who is one, and the day it ceased.
CREATE TABLE uasc_child (
  id BIGINT PRIMARY KEY,
  part_id INTEGER NOT NULL,
  row_no INTEGER NOT NULL,
  hash_high BIGINT NOT NULL,
  hash_low BIGINT NOT NULL,
  row_key VARCHAR NOT NULL,
  birth_date DATE,
  sex VARCHAR NOT NULL,
  ceased_date DATE
);
