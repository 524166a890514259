-- reached_at: the latest moment at which a message of the delivery reached its person, or may have. It outlives the window
-- of safe repeats (first_ambiguous_at), which a person's retry begins anew: only a person's word that nothing was sent
-- takes it away. NULL in a row that is not being sent: certainly no message of it reached anybody.
ALTER TABLE deliveries ADD COLUMN reached_at INTEGER;

-- What older programs kept no note of is taken from the attempts, and in doubt it may have arrived: an attempt without a
-- trustworthy answer, one that never ended in a row that is not being sent, and what the states say.
UPDATE deliveries SET reached_at = a.at
FROM (SELECT t.delivery, max(max(t.started_at, coalesce(t.ended_at, 0))) AS at
      FROM attempts t CROSS JOIN deliveries d ON d.id = t.delivery
      WHERE t.verdict = 14 AND NOT (d.state = 1 AND t.number = d.attempts)
      GROUP BY t.delivery) AS a
WHERE a.delivery = deliveries.id;
UPDATE deliveries SET reached_at = max(coalesce(reached_at, 0), coalesce(finished_at, sent_at, 0))
WHERE state IN (3, 7, 8) OR (first_ambiguous_at IS NOT NULL AND reached_at IS NULL);

-- Ended as failed, cancelled or suppressed though an earlier attempt may have arrived: nobody can know.
UPDATE campaign_counts SET failed = failed - m.a, cancelled = cancelled - m.b, suppressed = suppressed - m.c,
    unconfirmed = unconfirmed + m.a + m.b + m.c
FROM (SELECT campaign, sum(state = 4) AS a, sum(state = 5) AS b, sum(state = 6) AS c
      FROM deliveries WHERE state IN (4, 5, 6) AND reached_at IS NOT NULL GROUP BY campaign) AS m
WHERE m.campaign = campaign_counts.campaign;
UPDATE deliveries SET reason = CASE WHEN state = 4 AND reason = 20 THEN 31 ELSE 30 END, state = 8
WHERE state IN (4, 5, 6) AND reached_at IS NOT NULL;
