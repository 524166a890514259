-- Which database this is, wherever it is copied to. A backup from before this column existed must be known again as the
-- same one, so what had campaigns is named after the first one's random key; what had none has nothing to send again.
-- epoch: how often it was brought back from a copy that was older than what was sent. marked: its mark was once written
-- outside, so that a missing one is a lost one.
CREATE TABLE identity (
    id TEXT NOT NULL,
    epoch INTEGER NOT NULL DEFAULT 0,
    marked INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO identity (id)
SELECT coalesce((SELECT 'first-' || key FROM campaigns ORDER BY id LIMIT 1), lower(hex(randomblob(16))));
