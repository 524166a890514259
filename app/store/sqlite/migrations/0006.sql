-- Who is on which list. Beside the people, because openids come in no order: filled in theirs once a list is whole, a
-- million take one second instead of ten.
CREATE TABLE list_members (
    list INTEGER NOT NULL REFERENCES lists(id) ON DELETE CASCADE,
    openid TEXT NOT NULL,
    PRIMARY KEY (list, openid)
) STRICT, WITHOUT ROWID;
INSERT INTO list_members (list, openid) SELECT list, openid FROM recipients ORDER BY list, openid;

-- ordinal: 1 to lists.size without a gap; cells: a JSON array, one text per column
CREATE TABLE people (
    list INTEGER NOT NULL REFERENCES lists(id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    row INTEGER NOT NULL,
    openid TEXT NOT NULL,
    name TEXT NOT NULL,
    cells TEXT NOT NULL,
    PRIMARY KEY (list, ordinal)
) STRICT, WITHOUT ROWID;
INSERT INTO people (list, ordinal, row, openid, name, cells)
SELECT list, ordinal, row, openid, name, cells FROM recipients ORDER BY list, ordinal;
DROP TABLE recipients;
ALTER TABLE people RENAME TO recipients;
