-- A payment's row is its key: what it was asked for stands beside it, and nothing has to be taken
-- before and completed after.
ALTER TABLE payments
  ADD COLUMN fingerprint VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '';
UPDATE payments p JOIN payment_keys k ON k.payment_id = p.id SET p.fingerprint = k.fingerprint;
ALTER TABLE payments ALTER COLUMN fingerprint DROP DEFAULT;
DROP TABLE payment_keys;

-- A charge's entry is its key; it keeps the balance that its first answer told.
ALTER TABLE point_entries
  MODIFY COLUMN reference VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  ADD COLUMN balance_after BIGINT NULL;

-- What has been counted may be forgotten once nothing delivers it again.
ALTER TABLE consumed_events ADD KEY consumed_events_age (consumed_at);
