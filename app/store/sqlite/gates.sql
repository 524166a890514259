-- name: claim.fresh
state = 0 AND tries_used = 0 AND safe_repeats = 0

-- name: claim.again
state = 0 AND (tries_used > 0 OR safe_repeats > 0)

-- name: pick.fresh
SELECT id FROM deliveries WHERE campaign = ? AND {claim.fresh} ORDER BY id LIMIT ?

-- name: pick.again
SELECT id FROM deliveries
WHERE campaign = ? AND {claim.again} AND (first_ambiguous_at IS NULL OR first_ambiguous_at BETWEEN ? AND ?)
ORDER BY id LIMIT ?

-- name: take.columns
UPDATE deliveries
SET state = 1, reason = 0, attempts = attempts + 1, worker = ?, sent_at = ?, position = ? + picked.n

-- name: take.fresh
{take.columns}
FROM (SELECT id AS picked_id, row_number() OVER (ORDER BY id) AS n FROM ({pick.fresh})) AS picked
WHERE deliveries.id = picked.picked_id

-- name: take.again
{take.columns}
FROM (SELECT id AS picked_id, row_number() OVER (ORDER BY id) AS n FROM ({pick.again})) AS picked
WHERE deliveries.id = picked.picked_id

-- name: again.any
SELECT 1 FROM deliveries WHERE campaign = ? AND {claim.again} LIMIT 1

-- name: gate.listed
EXISTS (SELECT 1 FROM suppressions s
        WHERE s.openid = deliveries.openid AND (s.expires_at IS NULL OR s.expires_at > ?))

-- name: gate.once
EXISTS (SELECT 1 FROM deliveries o CROSS JOIN campaigns oc ON oc.id = o.campaign
        WHERE o.openid = deliveries.openid AND o.campaign <> deliveries.campaign AND {gate.reached} AND oc.once_key = ?)

-- name: gate.cap
(SELECT count(*) FROM deliveries o
 WHERE o.openid = deliveries.openid AND o.id <> deliveries.id
   AND (o.state = 1 OR o.reached_at > ?
        OR (o.campaign = deliveries.campaign AND o.state = 0 AND o.id < deliveries.id))) >= ?

-- name: gate.reached
(o.state = 1 OR o.reached_at IS NOT NULL)

-- name: gate.close
UPDATE deliveries
SET state = CASE WHEN reached_at IS NULL THEN 6 ELSE 8 END,
    reason = CASE WHEN reached_at IS NULL THEN ? ELSE 30 END, finished_at = ?, due_at = NULL

-- name: gate.listed.fresh
{gate.close} WHERE id IN ({pick.fresh}) AND {gate.listed} RETURNING id, campaign, state

-- name: gate.listed.again
{gate.close} WHERE id IN ({pick.again}) AND {gate.listed} RETURNING id, campaign, state

-- name: gate.once.fresh
{gate.close} WHERE id IN ({pick.fresh}) AND {gate.once} RETURNING id, campaign, state

-- name: gate.once.again
{gate.close} WHERE id IN ({pick.again}) AND {gate.once} RETURNING id, campaign, state

-- name: gate.cap.fresh
{gate.close} WHERE id IN ({pick.fresh}) AND {gate.cap} RETURNING id, campaign, state

-- name: gate.cap.again
{gate.close} WHERE id IN ({pick.again}) AND {gate.cap} RETURNING id, campaign, state

-- name: enqueue.listed
{gate.close} WHERE id > ? AND campaign = ? AND state = 0 AND {gate.listed}

-- name: enqueue.once
{gate.close} WHERE id > ? AND campaign = ? AND state = 0 AND {gate.once}

-- name: suppression.any
SELECT 1 FROM suppressions LIMIT 1

-- name: suppression.put
INSERT INTO suppressions (openid, reason, source, added_at, expires_at) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (openid) DO UPDATE SET reason = excluded.reason, source = excluded.source, added_at = excluded.added_at,
    expires_at = excluded.expires_at

-- name: suppression.remove
DELETE FROM suppressions WHERE openid = ?

-- name: suppression.page
SELECT openid, reason, source, added_at, expires_at FROM suppressions WHERE openid > ? ORDER BY openid LIMIT ?

-- name: suppression.one
SELECT openid, reason, source, added_at, expires_at FROM suppressions WHERE openid = ?

-- name: suppression.count
SELECT count(*) FROM suppressions

-- name: suppression.of
SELECT coalesce(sum(m.messages), 0) FROM list_members m JOIN suppressions s ON s.openid = m.openid
WHERE m.list = ? AND (s.expires_at IS NULL OR s.expires_at > ?)

-- name: clock.latest
SELECT max(sent_at) FROM deliveries WHERE sent_at IS NOT NULL

-- name: clock.shift.due
UPDATE deliveries SET due_at = due_at + ? WHERE state = 2

-- name: clock.bring.due
UPDATE deliveries SET due_at = min(due_at + ?, ?) WHERE state = 2

-- name: clock.shift.uncertain
UPDATE deliveries INDEXED BY deliveries_uncertain SET first_ambiguous_at = max(1, first_ambiguous_at + ?)
WHERE first_ambiguous_at IS NOT NULL AND state IN (0, 2)

-- name: clock.shift.sending
UPDATE deliveries SET first_ambiguous_at = max(1, first_ambiguous_at + ?)
WHERE state = 1 AND worker IS NOT NULL AND first_ambiguous_at IS NOT NULL

-- name: clock.shift.attempts
UPDATE attempts SET started_at = max(1, started_at + ?)
WHERE (delivery, number) IN (SELECT id, attempts FROM deliveries WHERE state = 1 AND worker IS NOT NULL)

-- name: clock.close.sending
UPDATE deliveries SET first_ambiguous_at = 1 WHERE state = 1 AND worker IS NOT NULL

-- name: clock.close
UPDATE deliveries INDEXED BY deliveries_uncertain SET first_ambiguous_at = 1
WHERE first_ambiguous_at IS NOT NULL AND state IN (0, 2)
