-- What a person decided about a placement that is open in an older extract and missing from a newer one: data of its own,
-- so that imports can be given back exactly. One decision a placement; it holds for the version of that extraction date.
CREATE TABLE stale_decision (
  row_key VARCHAR PRIMARY KEY,
  extracted DATE NOT NULL,
  newest DATE NOT NULL,
  -- null keeps the placement as open
  closed_date DATE,
  decided_at TIMESTAMP WITH TIME ZONE NOT NULL,
  decided_by VARCHAR NOT NULL
);
