-- leave_out: people whose values the platform would refuse are not sent to.
ALTER TABLE campaigns ADD COLUMN leave_out INTEGER NOT NULL DEFAULT 0;
