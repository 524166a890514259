-- name: campaign.select
SELECT c.id, c.title, c.account, c.account_name, c.list, c.list_name, c.message, c.template_title, c.template_content,
    c.retry, c.rate, c.in_flight, c.status, c.pause_reason, c.pause_code, c.pause_detail, c.paused_until, c.key,
    c.created_at, CASE WHEN c.finished_at IS NOT NULL THEN coalesce(c.first_end, c.finished_at) END, c.duplicates, c.problems,
    n.waiting, n.sending, n.retrying, n.accepted, n.failed, n.cancelled, n.suppressed, n.held, n.unconfirmed, n.delivered,
    c.start_at, c.send_window, c.canary, c.once_key, c.cap_messages, c.cap_hours, c.canary_stage, c.leave_out,
    (SELECT a.started_at FROM attempts a CROSS JOIN deliveries d ON d.id = a.delivery
     WHERE a.delivery BETWEEN c.first_delivery AND c.last_delivery AND d.campaign = c.id
     ORDER BY a.delivery, a.number LIMIT 1)
FROM campaigns c JOIN campaign_counts n ON n.campaign = c.id

-- name: campaign.one
{campaign.select} WHERE c.id = ?

-- name: campaign.newest
{campaign.select} ORDER BY c.id DESC LIMIT ?

-- name: campaign.progress
SELECT c.id, c.status, c.pause_reason, c.pause_code, c.pause_detail, c.paused_until, c.canary_stage,
    n.waiting, n.sending, n.retrying, n.accepted, n.failed, n.cancelled, n.suppressed, n.held, n.unconfirmed, n.delivered
FROM campaigns c JOIN campaign_counts n ON n.campaign = c.id
WHERE c.status IN (SELECT value FROM json_each(?)) ORDER BY c.id

-- name: campaign.alike
{campaign.select} WHERE c.template_id = ? AND c.list_name = ? AND c.created_at >= ? ORDER BY c.id DESC

-- name: campaign.list
SELECT size FROM lists WHERE id = ? AND stage = 1

-- name: campaign.create
INSERT INTO campaigns (title, account, account_name, list, list_name, message, channel, template_id, template_title,
    template_content, retry, rate, in_flight, key, created_at, duplicates, problems, start_at, send_window, canary,
    canary_stage, once_key, cap_messages, cap_hours, leave_out)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id

-- name: campaign.keys
SELECT once_key FROM campaigns WHERE once_key <> '' GROUP BY once_key ORDER BY min(id)

-- name: campaign.count
INSERT INTO campaign_counts (campaign) VALUES (?)

-- name: campaign.status
SELECT status, pause_reason FROM campaigns WHERE id = ?

-- name: campaign.pause
UPDATE campaigns SET status = 2, pause_reason = ?, pause_code = ?, pause_detail = ?, paused_until = ? WHERE id = ?

-- name: campaign.resume
UPDATE campaigns
SET status = CASE complete WHEN 1 THEN 1 ELSE 0 END,
    canary_stage = CASE WHEN pause_reason IN (12, 13) THEN 0 ELSE canary_stage END, pause_reason = 0, pause_code = 0, pause_detail = '',
    paused_until = NULL
WHERE id = ?

-- name: campaign.cancel
UPDATE campaigns
SET status = 4, complete = 1, pause_reason = 0, pause_code = 0, pause_detail = '', paused_until = NULL
WHERE id = ? AND status <> 3

-- The first end stays: a retry days later is no part of the campaign's time.
-- name: campaign.revive
UPDATE campaigns SET status = 1, first_end = coalesce(first_end, finished_at), finished_at = NULL
WHERE id = ? AND status IN (3, 4)
