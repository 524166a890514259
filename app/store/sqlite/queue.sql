-- name: transaction.begin
BEGIN IMMEDIATE

-- name: transaction.commit
COMMIT

-- name: transaction.rollback
ROLLBACK

-- name: now
CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)

-- name: worker.enlist
INSERT INTO workers (name, lease_until) VALUES (?, {now} + ?) RETURNING id

-- name: worker.renew
UPDATE workers SET lease_until = {now} + ? WHERE id = ? AND taken_by IS NULL

-- name: worker.holds
SELECT 1 FROM workers WHERE id = ? AND taken_by IS NULL AND lease_until > {now}

-- name: worker.others
SELECT id, name, lease_until <= {now}, lease_until FROM workers WHERE id <> ? ORDER BY id

-- name: worker.end
UPDATE workers SET taken_by = ?, lease_until = 0 WHERE id = ?

-- name: worker.forget
DELETE FROM workers WHERE id = ? AND NOT EXISTS (SELECT 1 FROM deliveries WHERE state = 1 AND worker = workers.id)

-- name: claim.columns
SELECT d.id, d.campaign, d.attempts, d.tries_used, d.safe_repeats, d.first_ambiguous_at, a.started_at, d.openid, c.key,
    c.channel, r.cells, d.reached_at
FROM deliveries d
CROSS JOIN attempts a ON a.delivery = d.id AND a.number = d.attempts
CROSS JOIN campaigns c ON c.id = d.campaign
CROSS JOIN recipients r ON r.list = c.list AND r.ordinal = d.recipient

-- name: adopt.rows
{claim.columns} WHERE d.state = 1 AND d.worker = ? ORDER BY d.id LIMIT ?

-- name: adopt.take
UPDATE deliveries SET worker = ? WHERE id = ? AND state = 1 AND worker = ?

-- name: claim.campaign
SELECT c.channel, c.once_key, c.cap_messages, c.cap_hours, c.canary_stage,
    n.sending + n.retrying + n.accepted + n.failed + n.held + n.unconfirmed
FROM campaigns c CROSS JOIN campaign_counts n ON n.campaign = c.id
WHERE c.id = ? AND c.status = 1

-- name: position.last
SELECT last FROM positions

-- name: position.advance
UPDATE positions SET last = ?

-- name: identity.standing
SELECT i.id, i.epoch, p.last, i.marked, coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'campaigns'), 0)
FROM identity i CROSS JOIN positions p

-- name: identity.tables
SELECT count(*) FROM sqlite_master
WHERE type = 'table' AND name IN ('campaigns', 'deliveries', 'positions', 'workers')

-- name: backup.named
SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'identity'

-- name: backup.campaigns
SELECT count(*) FROM campaigns

-- name: backup.live
SELECT count(*) FROM campaigns WHERE status IN (0, 1, 2)

-- name: backup.deliveries
SELECT count(*) FROM deliveries

-- name: backup.counted
SELECT coalesce(sum(waiting + sending + retrying + accepted + failed + cancelled + suppressed + held + unconfirmed), 0)
FROM campaign_counts

-- name: backup.latest
SELECT max(coalesce((SELECT max(sent_at) FROM deliveries WHERE sent_at IS NOT NULL), 0),
    coalesce((SELECT max(created_at) FROM campaigns), 0), coalesce((SELECT max(imported_at) FROM lists), 0))

-- name: backup.since
SELECT count(*) FROM deliveries WHERE sent_at > ?

-- name: identity.begin
UPDATE identity SET epoch = ?

-- name: identity.marked
UPDATE identity SET marked = 1

-- name: identity.miss
UPDATE identity SET missing = missing + ?

-- name: identity.missing
SELECT missing FROM identity

-- name: identity.accept
UPDATE identity SET missing = 0

-- name: lineage.of
SELECT epoch, position FROM lineage WHERE file = ?

-- name: lineage.note
INSERT INTO lineage (file, epoch, position) VALUES (?, ?, ?)
ON CONFLICT (file) DO UPDATE SET epoch = excluded.epoch, position = excluded.position
WHERE (excluded.epoch, excluded.position) > (epoch, position)

-- name: identity.hold
UPDATE campaigns SET status = 2, pause_reason = ?, pause_code = 0, pause_detail = '', paused_until = NULL
WHERE status IN (0, 1, 2)

-- name: identity.skip
INSERT INTO sqlite_sequence (name, seq) VALUES ('campaigns', ?)

-- name: identity.unskip
DELETE FROM sqlite_sequence WHERE name = 'campaigns'

-- name: doubt.unwritten
SELECT id, list, enqueued, (SELECT size FROM lists WHERE lists.id = campaigns.list) FROM campaigns WHERE complete = 0

-- name: doubt.moved
SELECT campaign, state, count(*) FROM deliveries WHERE state IN (1, 4) GROUP BY campaign, state

-- name: doubt.attempts
UPDATE attempts SET ended_at = ?, verdict = 14, fault = ?, to_state = 8, reason = ?
WHERE (delivery, number) IN (SELECT id, attempts FROM deliveries WHERE state = 1)

-- name: doubt.sending
UPDATE deliveries SET state = 8, reason = ?, verdict = 14, fault = ?, code = 0, errmsg = '', rid = '', field = '',
    reached_at = ?, finished_at = ?, worker = NULL
WHERE state = 1

-- name: doubt.failed
UPDATE deliveries SET state = 8, reason = ?, reached_at = ? WHERE state = 4

-- name: doubt.others
UPDATE deliveries SET reached_at = max(coalesce(reached_at, 0), ?) WHERE state IN (0, 2, 8)

-- name: doubt.settled
UPDATE deliveries SET reached_at = max(coalesce(reached_at, 0), ?) WHERE state = 3 AND reason = 62

-- name: claim.note
INSERT INTO attempts (delivery, number, worker, started_at)
SELECT id, attempts, worker, sent_at FROM deliveries WHERE position > ?

-- name: claim.rows
{claim.columns} WHERE d.position > ? ORDER BY d.position

-- name: apply.delivery
UPDATE deliveries
SET state = ?, reason = ?, verdict = ?, fault = ?, code = ?, errmsg = ?, rid = ?, field = ?,
    tries_used = tries_used + ?, safe_repeats = safe_repeats + ?, first_ambiguous_at = coalesce(first_ambiguous_at, ?),
    reached_at = coalesce(?, reached_at, ?), due_at = ?, finished_at = ?, msgid = coalesce(nullif(?, 0), msgid), latency_ms = ?, worker = NULL
WHERE id = ? AND state = 1 AND attempts = ? AND worker = ? AND campaign = ?

-- name: apply.unclaim
UPDATE deliveries
SET state = 0, reason = ?, unsent = unsent + 1, worker = NULL, due_at = NULL,
    sent_at = (SELECT a.started_at FROM attempts a
               WHERE a.delivery = deliveries.id AND a.number < deliveries.attempts ORDER BY a.number DESC LIMIT 1)
WHERE id = ? AND state = 1 AND attempts = ? AND worker = ? AND campaign = ?

-- name: apply.unattempt
DELETE FROM attempts WHERE delivery = ? AND number = ?

-- name: apply.attempt
UPDATE attempts
SET ended_at = ?, verdict = ?, fault = ?, code = ?, errmsg = ?, rid = ?, field = ?, seen_address = ?, msgid = ?,
    http_status = ?, scope = ?, to_state = ?, reason = ?, due_at = ?, latency_ms = ?
WHERE delivery = ? AND number = ?

-- name: accepted.add
INSERT INTO accepted_seconds (second, answers) VALUES (?, ?)
ON CONFLICT (second) DO UPDATE SET answers = answers + excluded.answers

-- name: counts.add
UPDATE campaign_counts
SET waiting = waiting + ?, sending = sending + ?, retrying = retrying + ?, accepted = accepted + ?,
    failed = failed + ?, cancelled = cancelled + ?, suppressed = suppressed + ?, held = held + ?,
    unconfirmed = unconfirmed + ?
WHERE campaign = ?

-- name: campaign.finish
UPDATE campaigns
SET finished_at = ?, status = CASE status WHEN 4 THEN 4 ELSE 3 END, pause_reason = 0, pause_code = 0,
    pause_detail = '', paused_until = NULL
WHERE id = ? AND status IN (1, 2, 4) AND complete = 1 AND finished_at IS NULL
  AND EXISTS (SELECT 1 FROM campaign_counts n
              WHERE n.campaign = campaigns.id AND n.waiting + n.sending + n.retrying = 0)

-- name: promote.uncertain
SELECT d.id, d.campaign, d.state FROM deliveries d INDEXED BY deliveries_uncertain
WHERE d.first_ambiguous_at IS NOT NULL AND d.state IN (0, 2)
  AND (d.first_ambiguous_at <= ? OR d.first_ambiguous_at > ?)
LIMIT ?

-- name: promote.due
SELECT d.id, d.campaign, d.state FROM campaigns c CROSS JOIN deliveries d
WHERE c.status = 1 AND d.campaign = c.id AND d.state = 2 AND d.due_at <= ? LIMIT ?

-- name: promote.next
SELECT min((SELECT d.due_at FROM deliveries d WHERE d.campaign = c.id AND d.state = 2 ORDER BY d.due_at LIMIT 1))
FROM campaigns c WHERE c.status = 1 AND c.account = ?

-- name: row.promote
UPDATE deliveries SET state = 0, due_at = NULL WHERE id = ?

-- name: row.hasten
UPDATE deliveries SET state = 0, due_at = NULL, reason = ? WHERE id = ?

-- name: row.finish
UPDATE deliveries SET state = ?, reason = ?, finished_at = ?, due_at = NULL WHERE id = ?

-- name: row.retry
UPDATE deliveries
SET state = 0, reason = ?, tries_used = 0, safe_repeats = 0, first_ambiguous_at = NULL, finished_at = NULL
WHERE id = ?

-- name: row.settle
UPDATE deliveries
SET state = ?, reason = ?, reached_at = CASE ? WHEN 4 THEN NULL ELSE reached_at END, finished_at = ?, due_at = NULL
WHERE id = ?

-- name: settle.unconfirmed
d.finished_at <= ?

-- name: settle.waiting
d.reached_at <= ? AND +d.campaign IN (SELECT id FROM campaigns WHERE status = 2)

-- name: settle.settled
d.reason IN (22, 62) AND d.finished_at <= ?

-- name: row.unsettle
UPDATE deliveries
SET state = 8, reached_at = coalesce(reached_at, finished_at), finished_at = ?,
    reason = CASE
        WHEN attempts > 0 AND verdict = 14 THEN 30
        WHEN EXISTS (SELECT 1 FROM attempts a WHERE a.delivery = deliveries.id AND a.verdict = 14) THEN 31
        ELSE 32
    END
WHERE id = ?

-- name: cancel.rows
UPDATE deliveries
SET state = CASE WHEN reached_at IS NULL THEN 5 ELSE 8 END,
    reason = CASE WHEN reached_at IS NULL THEN ? ELSE ? END, finished_at = ?, due_at = NULL
WHERE id IN (SELECT d.id FROM deliveries d WHERE d.campaign = ? AND d.state = ? LIMIT ?)
RETURNING id, state

-- name: cancel.unfinished
SELECT c.id FROM campaigns c CROSS JOIN campaign_counts n ON n.campaign = c.id
WHERE c.status = 4 AND n.waiting + n.retrying > 0

-- name: enqueue.state
SELECT c.status, c.list, c.enqueued, c.complete, l.size, c.once_key FROM campaigns c JOIN lists l ON l.id = c.list WHERE c.id = ?

-- name: enqueue.last
SELECT coalesce(max(id), 0) FROM deliveries

-- name: enqueue.write
INSERT INTO deliveries (campaign, openid, nth, recipient, row, name, position)
SELECT ?, openid, nth, ordinal, row, name, ? + ordinal FROM recipients
WHERE list = ? AND ordinal > ? AND ordinal <= ? ORDER BY ordinal
ON CONFLICT (openid, campaign, nth) DO NOTHING

-- name: enqueue.written
SELECT d.id, r.cells FROM deliveries d JOIN campaigns c ON c.id = d.campaign
JOIN recipients r ON r.list = c.list AND r.ordinal = d.recipient
WHERE d.id > ? AND d.campaign = ? AND d.state = 0

-- name: enqueue.check
UPDATE deliveries SET state = 6, reason = ?, field = ?, finished_at = ?, due_at = NULL WHERE id = ?

-- name: enqueue.mark
UPDATE campaigns
SET enqueued = ?, first_delivery = coalesce(first_delivery, ?), last_delivery = ? WHERE id = ?

-- name: enqueue.complete
UPDATE campaigns
SET complete = 1,
    status = CASE WHEN status <> 0 THEN status WHEN start_at > ? THEN 2 ELSE 1 END,
    pause_reason = CASE WHEN status = 0 AND start_at > ? THEN 9 ELSE pause_reason END,
    paused_until = CASE WHEN status = 0 AND start_at > ? THEN start_at ELSE paused_until END
WHERE id = ?

-- name: find.columns
SELECT d.id, d.campaign, d.state

-- name: checkpoint
PRAGMA wal_checkpoint(TRUNCATE)

-- name: canary.advance
UPDATE campaigns SET canary_stage = ? WHERE id = ? AND canary_stage = ?

-- name: canary.latency
SELECT latency_ms FROM deliveries INDEXED BY deliveries_campaign_state WHERE campaign = ? AND state = 3
ORDER BY latency_ms DESC LIMIT 1 OFFSET ?

-- name: canary.worst
SELECT code FROM deliveries INDEXED BY deliveries_failures WHERE campaign = ? AND state IN (4, 8)
GROUP BY code ORDER BY count(*) DESC LIMIT 1
