-- Followers being fetched into a list under construction, and where the platform goes on. tag: -1 is all of them. An
-- empty next_openid is the first page, or the end once somebody is on the list.
CREATE TABLE fetches (
    list INTEGER PRIMARY KEY REFERENCES lists(id) ON DELETE CASCADE,
    account INTEGER NOT NULL,
    tag INTEGER NOT NULL,
    name TEXT NOT NULL,
    next_openid TEXT NOT NULL DEFAULT '',
    total INTEGER NOT NULL DEFAULT 0,
    UNIQUE (account, tag, name)
) STRICT;
