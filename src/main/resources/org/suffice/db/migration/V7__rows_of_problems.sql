-- The rows that a warning or note of a receipt is about: runs such as 2-5,8. Imports of before name only the first.
ALTER TABLE import_problem ADD COLUMN row_list VARCHAR;
