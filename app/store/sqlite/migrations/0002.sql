-- When, to whom and how carefully a campaign is sent. canary_stage: how many may have been started; 0 is no limit.
ALTER TABLE campaigns ADD COLUMN start_at INTEGER;
ALTER TABLE campaigns ADD COLUMN send_window TEXT NOT NULL DEFAULT '';
ALTER TABLE campaigns ADD COLUMN canary INTEGER NOT NULL DEFAULT 0;
ALTER TABLE campaigns ADD COLUMN canary_stage INTEGER NOT NULL DEFAULT 0;
ALTER TABLE campaigns ADD COLUMN once_key TEXT NOT NULL DEFAULT '';
ALTER TABLE campaigns ADD COLUMN cap_messages INTEGER NOT NULL DEFAULT 0;
ALTER TABLE campaigns ADD COLUMN cap_hours INTEGER NOT NULL DEFAULT 0;

-- An openid belongs to one account, so the account need not be said.
CREATE TABLE suppressions (
    openid TEXT NOT NULL PRIMARY KEY,
    reason TEXT NOT NULL,
    source TEXT NOT NULL,
    added_at INTEGER NOT NULL,
    expires_at INTEGER
) STRICT, WITHOUT ROWID;

-- First tries and later ones are claimed apart: a crowd of retries must not keep first tries waiting.
DROP INDEX deliveries_waiting;
CREATE INDEX deliveries_fresh ON deliveries (campaign) WHERE state = 0 AND tries_used = 0 AND safe_repeats = 0;
CREATE INDEX deliveries_again ON deliveries (campaign) WHERE state = 0 AND (tries_used > 0 OR safe_repeats > 0);
