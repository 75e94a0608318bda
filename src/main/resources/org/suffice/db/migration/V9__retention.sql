-- Until when an import is to be kept, where that was said of it; else the setting and the day it was added say so.
ALTER TABLE import_batch ADD COLUMN keep_until DATE;
