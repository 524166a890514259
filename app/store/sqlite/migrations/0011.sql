-- How far each file that this database ever was has claimed. A mark outside names the file that wrote it, so that a copy
-- knows what another copy has sent.
CREATE TABLE lineage (
    file TEXT PRIMARY KEY,
    epoch INTEGER NOT NULL,
    position INTEGER NOT NULL
) STRICT;
-- Campaigns that were sent from a newer state of it and do not stand in it, until a person has said to go on without.
ALTER TABLE identity ADD COLUMN missing INTEGER NOT NULL DEFAULT 0;
-- When a campaign was over for the first time, where a person has taken it up again since.
ALTER TABLE campaigns ADD COLUMN first_end INTEGER;
