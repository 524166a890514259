-- name: delivery.columns
SELECT d.id, d.campaign, c.title, c.template_title, d.openid, d.name, d.state, d.reason, d.verdict, d.fault, d.code,
    d.errmsg, d.rid, d.field, d.attempts - d.unsent, d.tries_used, c.retry, d.msgid, c.key, d.latency_ms, d.first_ambiguous_at,
    d.sent_at, d.due_at, d.finished_at, d.receipt, d.position, d.reached_at, d.nth, d.row

-- name: delivery.from
CROSS JOIN deliveries d ON d.id = p.id CROSS JOIN campaigns c ON c.id = d.campaign

-- name: delivery.rows
{delivery.columns} FROM (SELECT value AS id FROM json_each(?)) p {delivery.from} ORDER BY d.position DESC

-- name: page.branch
SELECT d.id AS id, d.position AS position

-- name: filter.source
deliveries d

-- name: filter.source.failures
deliveries d INDEXED BY deliveries_failures

-- name: filter.source.ids
(SELECT DISTINCT value AS id FROM json_each(?)) m CROSS JOIN deliveries d ON d.id = m.id

-- name: filter.source.search
(SELECT id FROM deliveries WHERE openid >= ? AND openid < ?
 UNION SELECT id FROM deliveries WHERE name <> '' AND name >= ? AND name < ?) m CROSS JOIN deliveries d ON d.id = m.id

-- name: filter.source.sent
(SELECT id FROM deliveries WHERE sent_at >= ?) m CROSS JOIN deliveries d ON d.id = m.id

-- name: sent.width
SELECT count(*) FROM (SELECT 1 FROM deliveries WHERE sent_at >= ? LIMIT ?)

-- name: search.width
SELECT (SELECT count(*) FROM (SELECT 1 FROM deliveries WHERE openid >= ? AND openid < ? LIMIT ?))
     + (SELECT count(*) FROM (SELECT 1 FROM deliveries WHERE name <> '' AND name >= ? AND name < ? LIMIT ?))

-- name: search.newest
SELECT max(id) FROM deliveries

-- name: search.ends
SELECT id FROM deliveries WHERE openid >= ? AND openid < ? AND substr(openid, ?) = ? AND +id <= ? LIMIT ?

-- name: search.ends.since
SELECT id FROM deliveries WHERE +openid >= ? AND +openid < ? AND substr(openid, ?) = ? AND id > ? LIMIT ?

-- name: filter.source.ends
(SELECT id FROM deliveries WHERE openid >= ? AND openid < ? AND substr(openid, ?) = ?) m CROSS JOIN deliveries d ON d.id = m.id

-- name: filter.ends
(+d.openid >= ? AND +d.openid < ? AND substr(d.openid, ?) = ?)

-- name: filter.campaign
d.campaign = ?

-- name: filter.account
+d.campaign IN (SELECT id FROM campaigns WHERE account = ?)

-- name: filter.code
d.code = ?

-- name: filter.reason
d.reason = ?

-- name: filter.field
d.field = ?

-- name: filter.search
((+d.openid >= ? AND +d.openid < ?) OR (+d.name >= ? AND +d.name < ?))

-- name: filter.openid
d.openid = ?

-- name: filter.sent
d.sent_at >= ?

-- name: filter.sent.walk
+d.sent_at >= ?

-- name: campaign.span
SELECT coalesce(first_delivery, 0), coalesce(last_delivery, -1) FROM campaigns WHERE id = ?

-- name: counts.kept
SELECT coalesce(sum(waiting), 0), coalesce(sum(sending), 0), coalesce(sum(retrying), 0), coalesce(sum(accepted), 0),
    coalesce(sum(failed), 0), coalesce(sum(cancelled), 0), coalesce(sum(suppressed), 0), coalesce(sum(held), 0),
    coalesce(sum(unconfirmed), 0), coalesce(sum(delivered), 0)
FROM campaign_counts n

-- name: counts.kept.all
{counts.kept}

-- name: counts.kept.campaign
{counts.kept} WHERE n.campaign = ?

-- name: counts.kept.account
{counts.kept} WHERE n.campaign IN (SELECT id FROM campaigns WHERE account = ?)

-- name: counts.kept.both
{counts.kept} WHERE n.campaign IN (SELECT id FROM campaigns WHERE id = ? AND account = ?)

-- name: counts.counted
SELECT d.state, count(*), sum(d.receipt = 1)

-- name: groups.columns
SELECT d.code, CASE d.code WHEN 47003 THEN d.field ELSE '' END, CASE d.code WHEN 0 THEN d.reason ELSE 0 END,
    CASE d.code WHEN 0 THEN d.fault ELSE 0 END, count(*), CASE d.code WHEN 47003 THEN d.campaign ELSE 0 END

-- name: campaign.content
SELECT template_content FROM campaigns WHERE id = ?

-- name: delivery.campaign
SELECT campaign FROM deliveries WHERE id = ?

-- name: attempts.of
SELECT row_number() OVER (ORDER BY number), started_at, ended_at, verdict, fault, code, errmsg, rid, field, seen_address, msgid, http_status,
    scope, to_state, reason, due_at, latency_ms
FROM attempts WHERE delivery = ? ORDER BY number

-- name: accepted.seconds
SELECT second, answers FROM accepted_seconds WHERE second > ? AND second <= ?

-- name: recipient.of
SELECT l.columns, r.cells FROM deliveries d CROSS JOIN campaigns c ON c.id = d.campaign
CROSS JOIN lists l ON l.id = c.list CROSS JOIN recipients r ON r.list = c.list AND r.ordinal = d.recipient
WHERE d.id = ?
