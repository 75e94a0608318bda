-- What some extracts say of a placement or a search and most do not. No row has to say any of it, so a file of an older
-- format needs no new values; home_area and place_area are never whole postcodes.
ALTER TABLE placement ADD COLUMN age_extracted INTEGER;
ALTER TABLE placement ADD COLUMN home_area VARCHAR;
ALTER TABLE placement ADD COLUMN place_area VARCHAR;
ALTER TABLE placement ADD COLUMN council VARCHAR;
ALTER TABLE placement ADD COLUMN sibling_group VARCHAR;
ALTER TABLE placement ADD COLUMN search_reference VARCHAR;
ALTER TABLE placement ADD COLUMN team_district VARCHAR;
ALTER TABLE placement ADD COLUMN contract_route VARCHAR;
ALTER TABLE placement ADD COLUMN care_plan VARCHAR;
ALTER TABLE placement ADD COLUMN route_into_care VARCHAR;
ALTER TABLE placement ADD COLUMN registration VARCHAR;
ALTER TABLE placement ADD COLUMN carer VARCHAR;
ALTER TABLE placement ADD COLUMN priority VARCHAR;

ALTER TABLE search_child ADD COLUMN needed_by DATE;
ALTER TABLE search_child ADD COLUMN emergency BOOLEAN;
ALTER TABLE search_child ADD COLUMN siblings INTEGER;
ALTER TABLE search_child ADD COLUMN siblings_together BOOLEAN;
ALTER TABLE search_child ADD COLUMN legal_status VARCHAR;
ALTER TABLE search_child ADD COLUMN solo_given BOOLEAN;
ALTER TABLE search_child ADD COLUMN offers_received INTEGER;
ALTER TABLE search_child ADD COLUMN offers_declined INTEGER;
ALTER TABLE search_child ADD COLUMN location_sought VARCHAR;
ALTER TABLE search_child ADD COLUMN in_house_first BOOLEAN;
ALTER TABLE search_child ADD COLUMN hard_to_find_cause VARCHAR;
ALTER TABLE search_child ADD COLUMN priority VARCHAR;
ALTER TABLE search_child ADD COLUMN sector VARCHAR;
ALTER TABLE search_child ADD COLUMN provider VARCHAR;
ALTER TABLE search_child ADD COLUMN distance_miles DOUBLE PRECISION;
ALTER TABLE search_child ADD COLUMN weekly_cost DOUBLE PRECISION;
ALTER TABLE search_child ADD COLUMN team_district VARCHAR;

-- A provider's or home's places on a day.
CREATE TABLE capacity (
  id BIGINT PRIMARY KEY,
  part_id INTEGER NOT NULL,
  row_no INTEGER NOT NULL,
  hash_high BIGINT NOT NULL,
  hash_low BIGINT NOT NULL,
  row_key VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  provider VARCHAR,
  home VARCHAR,
  provider_urn VARCHAR,
  sector VARCHAR NOT NULL,
  kind VARCHAR NOT NULL,
  kind_text VARCHAR NOT NULL,
  contract_route VARCHAR,
  tier VARCHAR,
  district VARCHAR,
  council VARCHAR,
  inside_council BOOLEAN,
  registration VARCHAR,
  capacity_date DATE NOT NULL,
  places INTEGER,
  -- "6+" counts as 6
  places_at_least BOOLEAN NOT NULL,
  occupied INTEGER,
  vacant INTEGER,
  used_by_ours INTEGER,
  priority_high INTEGER,
  priority_medium INTEGER,
  priority_low INTEGER,
  suspended INTEGER
);
