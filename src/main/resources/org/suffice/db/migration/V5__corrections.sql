-- What people corrected while adding data, kept with the import and given back with it.

-- The period that a sheet stands for: rows of older extracts in it that the sheet does not have count no more.
ALTER TABLE import_part ADD COLUMN replaces_from DATE;
ALTER TABLE import_part ADD COLUMN replaces_to DATE;
ALTER TABLE import_part ADD COLUMN rows_closed INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE import_part ADD COLUMN rows_taken_out INTEGER DEFAULT 0 NOT NULL;

-- What would make a row left out the same row in another extract, where that can be told.
ALTER TABLE left_out ADD COLUMN row_key VARCHAR;

-- A cell that was written over, with what the file has there and what became of the row.
CREATE TABLE import_fix (
  part_id INTEGER NOT NULL,
  line_no INTEGER NOT NULL,
  row_no INTEGER NOT NULL,
  column_no INTEGER NOT NULL,
  heading VARCHAR NOT NULL,
  field VARCHAR,
  was VARCHAR NOT NULL,
  content VARCHAR NOT NULL,
  row_key VARCHAR,
  -- the key that the row had without the fix, where it is another
  was_key VARCHAR,
  reads VARCHAR NOT NULL,
  PRIMARY KEY (part_id, line_no)
);

-- A fix of an earlier import that gave way to this part.
CREATE TABLE overwritten_fix (
  part_id INTEGER NOT NULL,
  line_no INTEGER NOT NULL,
  import_id INTEGER NOT NULL,
  file_name VARCHAR NOT NULL,
  sheet_name VARCHAR NOT NULL,
  row_no INTEGER NOT NULL,
  extracted DATE NOT NULL,
  heading VARCHAR NOT NULL,
  content VARCHAR NOT NULL,
  now_content VARCHAR NOT NULL,
  now_row INTEGER NOT NULL,
  PRIMARY KEY (part_id, line_no)
);

-- A row left out that a later part brought back, right or left out anew. It is open while no published part has.
CREATE TABLE left_out_closed (
  left_part INTEGER NOT NULL,
  left_line INTEGER NOT NULL,
  part_id INTEGER NOT NULL,
  PRIMARY KEY (left_part, left_line, part_id)
);

-- Adding data that was broken off, as JSON: it can hold what people wrote about children, so it is kept here and not in
-- a file of settings.
CREATE TABLE draft (
  name VARCHAR(200) PRIMARY KEY,
  content VARCHAR NOT NULL
);
