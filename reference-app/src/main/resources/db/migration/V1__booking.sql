CREATE TABLE users (
  id BIGINT PRIMARY KEY,
  name VARCHAR(100) NOT NULL
);

CREATE TABLE concerts (
  id BIGINT PRIMARY KEY,
  title VARCHAR(200) NOT NULL,
  venue VARCHAR(200) NOT NULL
);

CREATE TABLE schedules (
  id BIGINT PRIMARY KEY,
  concert_id BIGINT NOT NULL,
  starts_at DATETIME(3) NOT NULL,
  CONSTRAINT schedules_concert FOREIGN KEY (concert_id) REFERENCES concerts (id)
);

CREATE TABLE seats (
  id BIGINT PRIMARY KEY,
  schedule_id BIGINT NOT NULL,
  label VARCHAR(20) NOT NULL,
  price BIGINT NOT NULL CHECK (price > 0),
  KEY seats_of_schedule (schedule_id, id),
  CONSTRAINT seats_schedule FOREIGN KEY (schedule_id) REFERENCES schedules (id)
);

CREATE TABLE point_balances (
  user_id BIGINT PRIMARY KEY,
  balance BIGINT NOT NULL CHECK (balance >= 0)
);

CREATE TABLE point_entries (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  user_id BIGINT NOT NULL,
  kind VARCHAR(10) NOT NULL CHECK (kind IN ('GRANTED', 'SPENT')),
  amount BIGINT NOT NULL CHECK (amount > 0),
  reference VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  CONSTRAINT point_entries_once UNIQUE (user_id, kind, reference)
);

CREATE TABLE reservations (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  user_id BIGINT NOT NULL,
  schedule_id BIGINT NOT NULL,
  hold_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount BIGINT NOT NULL,
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  CONSTRAINT reservations_one_a_hold UNIQUE (hold_id),
  KEY reservations_user (user_id)
);

-- The last guard: whatever fails before, a seat is sold once.
CREATE TABLE reserved_seats (
  schedule_id BIGINT NOT NULL,
  seat_id BIGINT NOT NULL,
  reservation_id BIGINT NOT NULL,
  CONSTRAINT reserved_seats_sold_once PRIMARY KEY (schedule_id, seat_id),
  CONSTRAINT reserved_seats_reservation FOREIGN KEY (reservation_id) REFERENCES reservations (id)
);

CREATE TABLE payment_keys (
  user_id BIGINT NOT NULL,
  idempotency_key VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  fingerprint VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  payment_id BIGINT NULL,
  PRIMARY KEY (user_id, idempotency_key)
);

CREATE TABLE payments (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  reservation_id BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  amount BIGINT NOT NULL,
  idempotency_key VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  CONSTRAINT payments_one_a_reservation UNIQUE (reservation_id),
  CONSTRAINT payments_one_a_key UNIQUE (user_id, idempotency_key)
);

CREATE TABLE outbox (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  event_id CHAR(36) NOT NULL UNIQUE,
  topic VARCHAR(100) NOT NULL,
  message_key VARCHAR(100) NOT NULL,
  payload TEXT NOT NULL,
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  published_at DATETIME(3) NULL,
  KEY outbox_pending (published_at, id)
);

CREATE TABLE consumed_events (
  event_id CHAR(36) PRIMARY KEY,
  consumed_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3)
);

CREATE TABLE schedule_sales (
  schedule_id BIGINT PRIMARY KEY,
  seats_sold BIGINT NOT NULL,
  last_sold_at DATETIME(3) NOT NULL
);

CREATE TABLE shedlock (
  name VARCHAR(64) NOT NULL PRIMARY KEY,
  lock_until TIMESTAMP(3) NOT NULL,
  locked_at TIMESTAMP(3) NOT NULL,
  locked_by VARCHAR(255) NOT NULL
);
