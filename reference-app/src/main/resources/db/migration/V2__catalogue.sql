CREATE TABLE venues (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  name VARCHAR(200) NOT NULL,
  city VARCHAR(100) NOT NULL,
  capacity INT NOT NULL CHECK (capacity >= 0)
);

INSERT INTO venues (name, city, capacity) SELECT DISTINCT venue, '', 0 FROM concerts;

ALTER TABLE concerts ADD COLUMN venue_id BIGINT NULL;
UPDATE concerts SET venue_id = (SELECT MIN(venues.id) FROM venues WHERE venues.name = concerts.venue);
ALTER TABLE concerts MODIFY COLUMN venue_id BIGINT NOT NULL;
ALTER TABLE concerts ADD CONSTRAINT concerts_venue FOREIGN KEY (venue_id) REFERENCES venues (id);
ALTER TABLE concerts DROP COLUMN venue;

-- Seats and prices don't change while they sell, so a list of concerts need not look at each seat.
ALTER TABLE schedules ADD COLUMN seat_count INT NOT NULL DEFAULT 0;
ALTER TABLE schedules ADD COLUMN lowest_price BIGINT NOT NULL DEFAULT 0;
ALTER TABLE schedules ADD COLUMN highest_price BIGINT NOT NULL DEFAULT 0;
UPDATE schedules SET
  seat_count = (SELECT COUNT(*) FROM seats WHERE seats.schedule_id = schedules.id),
  lowest_price =
    (SELECT COALESCE(MIN(price), 0) FROM seats WHERE seats.schedule_id = schedules.id),
  highest_price =
    (SELECT COALESCE(MAX(price), 0) FROM seats WHERE seats.schedule_id = schedules.id);

-- One slot for each minute of an hour; the next hour writes over it, so nothing has to be pruned.
CREATE TABLE sales_minutes (
  schedule_id BIGINT NOT NULL,
  slot INT NOT NULL,
  epoch_minute BIGINT NOT NULL,
  seats_sold BIGINT NOT NULL,
  PRIMARY KEY (schedule_id, slot)
);
