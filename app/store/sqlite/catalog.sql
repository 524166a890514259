-- name: account.columns
id, name, app_id, kind, api_base, token_source, token_url, proxy, ca_file, sandbox, secret_stored_on

-- name: account.all
SELECT {account.columns} FROM accounts ORDER BY id

-- name: account.one
SELECT {account.columns} FROM accounts WHERE id = ?

-- name: account.named
SELECT {account.columns} FROM accounts WHERE name = ? OR app_id = ? ORDER BY name = ? DESC LIMIT 1

-- name: account.clash
SELECT name = ? FROM accounts WHERE (name = ? OR app_id = ?) AND id <> ? LIMIT 1

-- name: account.add
INSERT INTO accounts (name, app_id, kind, api_base, token_source, token_url, proxy, ca_file, sandbox, secret_stored_on)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id

-- name: account.change
UPDATE accounts
SET name = ?, app_id = ?, kind = ?, api_base = ?, token_source = ?, token_url = ?, proxy = ?, ca_file = ?, sandbox = ?,
    secret_stored_on = ?
WHERE id = ?

-- name: account.busy
SELECT c.id FROM campaigns c CROSS JOIN campaign_counts n ON n.campaign = c.id
WHERE c.account = ? AND (c.status IN (0, 1, 2) OR n.waiting + n.sending + n.retrying > 0) LIMIT 1

-- name: account.remove
DELETE FROM accounts WHERE id = ?

-- name: template.columns
id, title, content, example, channel, choices, gone, synced_at

-- name: template.all
SELECT {template.columns} FROM templates WHERE account = ? ORDER BY gone, ordinal

-- name: template.one
SELECT {template.columns} FROM templates WHERE account = ? AND id = ?

-- name: template.mark
UPDATE templates SET gone = 1 WHERE account = ?

-- name: template.put
INSERT INTO templates (account, ordinal, id, title, content, example, channel, choices, gone, synced_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (account, id) DO UPDATE SET ordinal = excluded.ordinal, title = excluded.title, content = excluded.content,
    example = excluded.example, channel = excluded.channel, choices = excluded.choices, gone = excluded.gone,
    synced_at = excluded.synced_at

-- name: template.changed
INSERT INTO template_changes (account, template, number, event, at, title, content, example, channel, choices)
SELECT ?, ?, 1 + coalesce(max(number), 0), ?, ?, ?, ?, ?, ?, ?
FROM template_changes WHERE account = ? AND template = ?

-- name: template.history
SELECT event, at, title, content, example, channel, choices FROM template_changes
WHERE account = ? AND template = ? ORDER BY number

-- name: message.add
INSERT INTO messages (account, name) VALUES (?, ?) RETURNING id

-- name: message.of
SELECT account FROM messages WHERE id = ?

-- name: message.taken
SELECT id FROM messages WHERE account = ? AND name = ? AND id <> ?

-- name: message.rename
UPDATE messages SET name = ? WHERE id = ?

-- name: message.remove
DELETE FROM messages WHERE id = ?

-- name: message.all
SELECT m.id, m.name, v.version, v.saved_at, v.json FROM messages m JOIN message_versions v ON v.message = m.id
WHERE m.account = ? AND v.version = (SELECT max(version) FROM message_versions WHERE message = m.id)
ORDER BY m.name, m.id

-- name: message.versions
SELECT m.id, m.name, v.version, v.saved_at, v.json FROM messages m JOIN message_versions v ON v.message = m.id
WHERE m.id = ? ORDER BY v.version

-- name: message.latest
SELECT m.id, m.name, v.version, v.saved_at, v.json FROM messages m JOIN message_versions v ON v.message = m.id
WHERE m.id = ? ORDER BY v.version DESC LIMIT 1

-- name: version.add
INSERT INTO message_versions (message, version, saved_at, json) VALUES (?, ?, ?, ?)

-- name: note.one
SELECT json FROM notes WHERE key = ?

-- name: note.put
INSERT INTO notes (key, json) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET json = excluded.json

-- name: list.begin
INSERT INTO lists (name, source_file, columns, openid_column, name_column, imported_at, tags, one_per_row, touched_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, {now}) RETURNING id

-- name: list.importing
SELECT name, size, name_column, one_per_row FROM lists WHERE id = ? AND stage = 0

-- name: list.grow
UPDATE lists SET size = ?, touched_at = {now} WHERE id = ?

-- name: recipient.add
INSERT INTO recipients (list, ordinal, row, openid, name, cells)
SELECT ?, ? + key + 1, value ->> 0, value ->> 1, value ->> 2, value -> 3 FROM json_each(?)

-- name: member.add
INSERT INTO list_members (list, openid) SELECT ?, value FROM json_each(?) WHERE true ON CONFLICT DO NOTHING
RETURNING openid

-- name: member.fill
INSERT INTO list_members (list, openid, messages)
SELECT list, openid, count(*) FROM recipients WHERE list = ? GROUP BY openid ORDER BY openid
ON CONFLICT DO NOTHING

-- name: member.count
SELECT count(*) FROM list_members WHERE list = ?

-- name: list.finish
UPDATE lists SET stage = 1, duplicates = ?, problems = ?, further = ? WHERE id = ?

-- name: recipient.number
UPDATE recipients SET nth = numbered.n
FROM (SELECT ordinal, row_number() OVER (PARTITION BY openid ORDER BY ordinal) - 1 AS n
      FROM recipients WHERE list = ?) AS numbered
WHERE recipients.list = ? AND recipients.ordinal = numbered.ordinal AND numbered.n > 0

-- name: list.replaced
SELECT old.id FROM lists old JOIN lists new ON new.name = old.name WHERE new.id = ? AND old.stage = 1

-- name: list.inherit
UPDATE lists SET tags = (SELECT tags FROM lists WHERE id = ?) WHERE id = ? AND tags = '[]'

-- name: list.taken
SELECT id FROM lists WHERE stage = 1 AND name = ? AND id <> ?

-- name: list.rename
UPDATE lists SET name = ? WHERE stage = 1 AND id = ?

-- name: list.tag
UPDATE lists SET tags = ? WHERE stage = 1 AND id = ?

-- name: list.hide
UPDATE lists SET stage = 2 WHERE id = ? AND stage = 1

-- name: list.used
SELECT 1 FROM campaigns WHERE list = ? LIMIT 1

-- name: list.empty
DELETE FROM recipients WHERE list = ?

-- name: list.disband
DELETE FROM list_members WHERE list = ?

-- name: list.delete
DELETE FROM lists WHERE id = ?

-- name: list.unfinished
SELECT id FROM lists
WHERE stage = 0 AND touched_at < {now} - CASE WHEN id IN (SELECT list FROM fetches) THEN ? ELSE ? END

-- name: list.columns
id, name, source_file, columns, openid_column, name_column, size, imported_at, duplicates, problems, tags, one_per_row,
    further

-- name: list.all
SELECT {list.columns} FROM lists WHERE stage = 1 ORDER BY id DESC

-- name: list.named
SELECT {list.columns} FROM lists WHERE stage = 1 AND name = ?

-- name: list.one
SELECT {list.columns} FROM lists WHERE stage IN (1, 2) AND id = ?

-- name: recipient.page
SELECT row, openid, cells, nth FROM recipients WHERE list = ? AND ordinal > ? ORDER BY ordinal LIMIT ?

-- name: recipient.memberships
SELECT asked.key, count(*) FROM json_each(?) asked CROSS JOIN json_each(?) l
CROSS JOIN list_members m ON m.list = l.value AND m.openid = asked.value
GROUP BY asked.key

-- name: accepted.forget
DELETE FROM accepted_seconds WHERE second < ?
