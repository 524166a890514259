-- A list may have several rows of a person, each of them a message of its own. nth: which of them it is, from 0; it is 0
-- on all other lists, so that the index below still keeps a campaign from having anybody twice.
ALTER TABLE lists ADD COLUMN one_per_row INTEGER NOT NULL DEFAULT 0;
-- further: rows of people who stand further up. list_members.messages: how many rows the person has.
ALTER TABLE lists ADD COLUMN further INTEGER NOT NULL DEFAULT 0;
ALTER TABLE list_members ADD COLUMN messages INTEGER NOT NULL DEFAULT 1;
ALTER TABLE recipients ADD COLUMN nth INTEGER NOT NULL DEFAULT 0;
ALTER TABLE deliveries ADD COLUMN nth INTEGER NOT NULL DEFAULT 0;
-- row: the recipient's in the spreadsheet; 0: not known.
ALTER TABLE deliveries ADD COLUMN row INTEGER NOT NULL DEFAULT 0;
DROP INDEX deliveries_openid;
CREATE UNIQUE INDEX deliveries_openid ON deliveries (openid, campaign, nth);
