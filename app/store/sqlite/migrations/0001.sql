-- Times are milliseconds since 1970 in UTC. Numbers of enums are those of app/delivery.

CREATE TABLE accounts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    app_id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    api_base TEXT NOT NULL,
    token_source TEXT NOT NULL,
    token_url TEXT NOT NULL,
    proxy TEXT NOT NULL,
    ca_file TEXT NOT NULL,
    sandbox INTEGER NOT NULL,
    secret_stored_on TEXT NOT NULL
) STRICT;

CREATE TABLE templates (
    account INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    title TEXT NOT NULL,
    content TEXT NOT NULL,
    example TEXT NOT NULL,
    channel INTEGER NOT NULL,
    choices TEXT NOT NULL,
    gone INTEGER NOT NULL,
    synced_at INTEGER NOT NULL,
    PRIMARY KEY (account, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE messages (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    json TEXT NOT NULL
) STRICT;
CREATE INDEX messages_account ON messages (account, name);

CREATE TABLE notes (
    key TEXT NOT NULL PRIMARY KEY,
    json TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- stage: 0 being imported, 1 visible, 2 replaced or removed but kept for the campaigns that used it
CREATE TABLE lists (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    stage INTEGER NOT NULL DEFAULT 0,
    source_file TEXT NOT NULL,
    columns TEXT NOT NULL,
    openid_column INTEGER NOT NULL,
    name_column INTEGER NOT NULL,
    size INTEGER NOT NULL DEFAULT 0,
    imported_at INTEGER NOT NULL,
    touched_at INTEGER NOT NULL,
    duplicates INTEGER NOT NULL DEFAULT 0,
    problems INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX lists_visible ON lists (name) WHERE stage = 1;

-- ordinal: 1 to lists.size without a gap; cells: a JSON array, one text per column
CREATE TABLE recipients (
    list INTEGER NOT NULL REFERENCES lists(id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    row INTEGER NOT NULL,
    openid TEXT NOT NULL,
    name TEXT NOT NULL,
    cells TEXT NOT NULL,
    PRIMARY KEY (list, ordinal),
    UNIQUE (list, openid)
) STRICT, WITHOUT ROWID;

-- account has no reference: history reads on when the account is gone.
-- enqueued: the last ordinal of the list that has its delivery; complete: no more will be written.
CREATE TABLE campaigns (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL,
    account INTEGER NOT NULL,
    account_name TEXT NOT NULL,
    list INTEGER NOT NULL REFERENCES lists(id),
    list_name TEXT NOT NULL,
    message TEXT NOT NULL,
    channel INTEGER NOT NULL,
    template_id TEXT NOT NULL,
    template_title TEXT NOT NULL,
    template_content TEXT NOT NULL,
    retry INTEGER NOT NULL,
    rate INTEGER NOT NULL,
    in_flight INTEGER NOT NULL,
    status INTEGER NOT NULL DEFAULT 0,
    pause_reason INTEGER NOT NULL DEFAULT 0,
    pause_code INTEGER NOT NULL DEFAULT 0,
    pause_detail TEXT NOT NULL DEFAULT '',
    paused_until INTEGER,
    key TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    finished_at INTEGER,
    duplicates INTEGER NOT NULL,
    problems INTEGER NOT NULL,
    enqueued INTEGER NOT NULL DEFAULT 0,
    complete INTEGER NOT NULL DEFAULT 0,
    first_delivery INTEGER,
    last_delivery INTEGER
) STRICT;
CREATE INDEX campaigns_status ON campaigns (status);
CREATE INDEX campaigns_account ON campaigns (account);
CREATE INDEX campaigns_list ON campaigns (list);
CREATE INDEX campaigns_alike ON campaigns (template_id, list_name, created_at);

-- Changed by delta in the transaction that moves the deliveries.
CREATE TABLE campaign_counts (
    campaign INTEGER PRIMARY KEY REFERENCES campaigns(id),
    waiting INTEGER NOT NULL DEFAULT 0,
    sending INTEGER NOT NULL DEFAULT 0,
    retrying INTEGER NOT NULL DEFAULT 0,
    accepted INTEGER NOT NULL DEFAULT 0,
    failed INTEGER NOT NULL DEFAULT 0,
    cancelled INTEGER NOT NULL DEFAULT 0,
    suppressed INTEGER NOT NULL DEFAULT 0,
    held INTEGER NOT NULL DEFAULT 0,
    unconfirmed INTEGER NOT NULL DEFAULT 0,
    delivered INTEGER NOT NULL DEFAULT 0
) STRICT;

-- recipient: the ordinal in the campaign's list. Not a reference: each list that a campaign used stays, and a
-- reference would search the deliveries for every recipient of an unused list that goes.
-- worker: not a reference either; a worker is forgotten only when nothing of it is sending.
CREATE TABLE deliveries (
    id INTEGER PRIMARY KEY,
    campaign INTEGER NOT NULL REFERENCES campaigns(id),
    openid TEXT NOT NULL,
    recipient INTEGER NOT NULL,
    name TEXT NOT NULL,
    state INTEGER NOT NULL DEFAULT 0 CHECK (state BETWEEN 0 AND 8),
    reason INTEGER NOT NULL DEFAULT 0,
    verdict INTEGER NOT NULL DEFAULT 0,
    fault INTEGER NOT NULL DEFAULT 0,
    code INTEGER NOT NULL DEFAULT 0,
    errmsg TEXT NOT NULL DEFAULT '',
    rid TEXT NOT NULL DEFAULT '',
    field TEXT NOT NULL DEFAULT '',
    -- Claims, never fewer: the number is the fence against late answers. Those that were given back unsent were no
    -- attempts.
    attempts INTEGER NOT NULL DEFAULT 0,
    unsent INTEGER NOT NULL DEFAULT 0,
    tries_used INTEGER NOT NULL DEFAULT 0,
    safe_repeats INTEGER NOT NULL DEFAULT 0,
    first_ambiguous_at INTEGER,
    sent_at INTEGER,
    due_at INTEGER,
    finished_at INTEGER,
    msgid INTEGER NOT NULL DEFAULT 0,
    latency_ms INTEGER NOT NULL DEFAULT 0,
    receipt INTEGER NOT NULL DEFAULT 0,
    worker INTEGER,
    position INTEGER NOT NULL,
    CHECK ((finished_at IS NOT NULL) = (state IN (3, 4, 5, 6, 7, 8))),
    CHECK ((worker IS NOT NULL) = (state = 1)),
    CHECK ((due_at IS NOT NULL) = (state = 2))
) STRICT;
-- By openid first: the same index keeps a campaign from having somebody twice and finds a person in all of them.
CREATE UNIQUE INDEX deliveries_openid ON deliveries (openid, campaign);
CREATE INDEX deliveries_name ON deliveries (name) WHERE name <> '';
CREATE UNIQUE INDEX deliveries_position ON deliveries (position);
CREATE INDEX deliveries_state ON deliveries (state, position);
CREATE INDEX deliveries_campaign ON deliveries (campaign, position);
CREATE INDEX deliveries_campaign_state ON deliveries (campaign, state, position);
CREATE INDEX deliveries_sent ON deliveries (sent_at) WHERE sent_at IS NOT NULL;
CREATE INDEX deliveries_waiting ON deliveries (campaign) WHERE state = 0;
CREATE INDEX deliveries_retrying ON deliveries (campaign, due_at) WHERE state = 2;
CREATE INDEX deliveries_sending ON deliveries (worker) WHERE state = 1;
CREATE INDEX deliveries_uncertain ON deliveries (first_ambiguous_at)
    WHERE first_ambiguous_at IS NOT NULL AND state IN (0, 2);
CREATE INDEX deliveries_failures ON deliveries (campaign, code, field, reason, fault, state) WHERE state IN (4, 8);

CREATE TABLE attempts (
    delivery INTEGER NOT NULL REFERENCES deliveries(id),
    number INTEGER NOT NULL,
    worker INTEGER NOT NULL,
    started_at INTEGER NOT NULL,
    ended_at INTEGER,
    verdict INTEGER NOT NULL DEFAULT 14,
    fault INTEGER NOT NULL DEFAULT 0,
    code INTEGER NOT NULL DEFAULT 0,
    errmsg TEXT NOT NULL DEFAULT '',
    rid TEXT NOT NULL DEFAULT '',
    field TEXT NOT NULL DEFAULT '',
    seen_address TEXT NOT NULL DEFAULT '',
    msgid INTEGER NOT NULL DEFAULT 0,
    http_status INTEGER NOT NULL DEFAULT 0,
    template_wide INTEGER NOT NULL DEFAULT 0,
    to_state INTEGER NOT NULL DEFAULT 1,
    reason INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER,
    latency_ms INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (delivery, number)
) STRICT, WITHOUT ROWID;

-- The last position given out.
CREATE TABLE positions (
    last INTEGER NOT NULL
) STRICT;
INSERT INTO positions (last) VALUES (0);

-- Accepted answers by the second they came in.
CREATE TABLE accepted_seconds (
    second INTEGER PRIMARY KEY,
    answers INTEGER NOT NULL
) STRICT;

-- lease_until: by this database's clock. taken_by: the worker that took over, or the worker itself when it resigned.
CREATE TABLE workers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    lease_until INTEGER NOT NULL,
    taken_by INTEGER
) STRICT;
