-- What was done with the project, an entry after the other, each with a hash over itself and the one before it: an entry that
-- is changed, taken out or put in between breaks the chain. No child data. Entries are never changed, nor given back with an
-- import.
CREATE TABLE audit_entry (
  entry_no INTEGER PRIMARY KEY,
  -- as it was hashed: ISO, in UTC
  happened VARCHAR NOT NULL,
  who VARCHAR NOT NULL,
  event VARCHAR NOT NULL,
  details VARCHAR NOT NULL,
  chain VARCHAR NOT NULL
);
