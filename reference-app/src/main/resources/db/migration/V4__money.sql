-- What has been counted may be forgotten once nothing delivers it again.
ALTER TABLE consumed_events ADD KEY consumed_events_age (consumed_at);
