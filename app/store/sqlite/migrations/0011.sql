-- Of a list under construction: members: how many people list_members has of it; filed: for how many rows they stand.
-- Where that is all of them, the list becomes visible without being looked through. stage: 3 is gone, and its rows go
-- little by little.
ALTER TABLE lists ADD COLUMN members INTEGER NOT NULL DEFAULT 0;
ALTER TABLE lists ADD COLUMN filed INTEGER NOT NULL DEFAULT 0;
