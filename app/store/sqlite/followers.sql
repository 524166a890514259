-- name: fetch.begun
SELECT f.list, l.touched_at >= {now} - ? FROM fetches f CROSS JOIN lists l ON l.id = f.list
WHERE f.account = ? AND f.tag = ? AND f.name = ?

-- name: fetch.begin
INSERT INTO fetches (list, account, tag, name) VALUES (?, ?, ?, ?)

-- name: fetch.one
SELECT f.next_openid, f.total, l.size, l.duplicates FROM fetches f CROSS JOIN lists l ON l.id = f.list
WHERE f.list = ? AND l.stage = 0

-- name: fetch.move
UPDATE fetches SET next_openid = ?, total = ? WHERE list = ?

-- name: fetch.repeated
UPDATE lists SET duplicates = ? WHERE id = ?

-- name: fetch.end
DELETE FROM fetches WHERE list = ?
