-- Holds under the lock strategies that keep them here; times are milliseconds since 1970 by this
-- server's clock.

-- One row a seat, there before anybody wants it: to hold is to update, so rivals meet at a row and
-- never at a gap.
CREATE TABLE seat_holds (
  schedule_id BIGINT NOT NULL,
  seat_id BIGINT NOT NULL,
  hold_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ends_at BIGINT NOT NULL DEFAULT 0,
  version BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (schedule_id, seat_id)
);

-- What was answered, once a key; also how an ended hold is told from one that never was.
CREATE TABLE holds (
  schedule_id BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  idempotency_key VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  fingerprint VARCHAR(150) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  hold_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  seat_ids VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount BIGINT NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'HELD'
    CHECK (state IN ('HELD', 'RELEASED', 'SOLD', 'EXPIRED')),
  ends_at BIGINT NOT NULL,
  free_at BIGINT NOT NULL,
  PRIMARY KEY (schedule_id, user_id, idempotency_key),
  CONSTRAINT holds_one_an_id UNIQUE (hold_id),
  KEY holds_to_sweep (state, free_at)
);
