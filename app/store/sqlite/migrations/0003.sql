-- tags: a JSON array of texts.
ALTER TABLE lists ADD COLUMN tags TEXT NOT NULL DEFAULT '[]';

-- A message is a name and its versions. saved_at: 0 where it is not known.
CREATE TABLE message_versions (
    message INTEGER NOT NULL REFERENCES messages(id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    saved_at INTEGER NOT NULL,
    json TEXT NOT NULL,
    PRIMARY KEY (message, version)
) STRICT, WITHOUT ROWID;

-- So far each row was one version of what its template says, by a name the program gave ("Version 3", "第 3 版", either
-- with " (2)" behind it) or a person. What the program named becomes one message by the template's title, which keeps
-- the newest row's number, as a draft may be kept by it; what a person named stays a message of its own.
CREATE TABLE former_messages AS
WITH known AS (
    SELECT id, account, name, json,
        coalesce(CASE WHEN json_valid(json) THEN json_extract(json, '$.template_id') END, '') AS template
    FROM messages
), numbered AS (
    SELECT *,
        CASE
            WHEN name GLOB 'Version [0-9]*' THEN ltrim(substr(name, 9), '0123456789')
            WHEN name GLOB '第 [0-9]* 版*' THEN substr(ltrim(substr(name, 3), '0123456789'), 3)
        END AS rest
    FROM known
), judged AS (
    SELECT *, rest IS NOT NULL AND (rest = '' OR rest GLOB ' ([0-9]*)' AND ltrim(substr(rest, 3), '0123456789') = ')')
        AS automatic
    FROM numbered
)
SELECT id, account, name, json, template, automatic,
    CASE WHEN automatic THEN max(id) OVER alike ELSE id END AS message,
    CASE WHEN automatic THEN row_number() OVER (alike ORDER BY id) ELSE 1 END AS version,
    row_number() OVER (PARTITION BY account, automatic, name ORDER BY id) AS same_name
FROM judged
WINDOW alike AS (PARTITION BY account, template, automatic);

INSERT INTO message_versions (message, version, saved_at, json)
SELECT message, version, 0, json FROM former_messages;
DELETE FROM messages WHERE id NOT IN (SELECT message FROM former_messages);

-- Names become unique by a number behind them. There are more numbers than messages, so one is always free.
CREATE TABLE free_numbers AS SELECT row_number() OVER (ORDER BY id) AS number FROM former_messages;
CREATE TABLE namings (message INTEGER, account INTEGER, wanted TEXT);
CREATE TRIGGER name_freely AFTER INSERT ON namings BEGIN UPDATE messages SET name = (
    SELECT CASE number WHEN 1 THEN NEW.wanted ELSE NEW.wanted || ' (' || number || ')' END FROM free_numbers
    WHERE NOT EXISTS (SELECT 1 FROM messages taken WHERE taken.account = NEW.account AND taken.id <> NEW.message
        AND taken.name = CASE number WHEN 1 THEN NEW.wanted ELSE NEW.wanted || ' (' || number || ')' END)
    ORDER BY number LIMIT 1) WHERE id = NEW.message; END;
INSERT INTO namings (message, account, wanted)
SELECT f.message, f.account,
    CASE WHEN f.automatic THEN coalesce(nullif(t.title, ''), nullif(f.template, ''), f.name) ELSE f.name END
FROM former_messages f LEFT JOIN templates t ON t.account = f.account AND t.id = f.template
WHERE f.id = f.message AND (f.automatic OR f.same_name > 1)
ORDER BY f.automatic, f.id;
DROP TABLE namings;
DROP TABLE free_numbers;
DROP TABLE former_messages;
DROP INDEX messages_account;
ALTER TABLE messages DROP COLUMN json;
CREATE UNIQUE INDEX messages_name ON messages (account, name);

-- What the syncs found, and how the template was from there on. event: a number of app/templates.
CREATE TABLE template_changes (
    account INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
    template TEXT NOT NULL,
    number INTEGER NOT NULL,
    event INTEGER NOT NULL,
    at INTEGER NOT NULL,
    title TEXT NOT NULL,
    content TEXT NOT NULL,
    example TEXT NOT NULL,
    channel INTEGER NOT NULL,
    choices TEXT NOT NULL,
    PRIMARY KEY (account, template, number)
) STRICT, WITHOUT ROWID;

-- History begins with what is known now, so that the first change has something to be held against.
INSERT INTO template_changes (account, template, number, event, at, title, content, example, channel, choices)
SELECT account, id, 1, 0, synced_at, title, content, example, channel, choices FROM templates;
INSERT INTO template_changes (account, template, number, event, at, title, content, example, channel, choices)
SELECT account, id, 2, 2, synced_at, title, content, example, channel, choices FROM templates WHERE gone = 1;
