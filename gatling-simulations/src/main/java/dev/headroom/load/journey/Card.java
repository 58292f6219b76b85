package dev.headroom.load.journey;

/** One turn of a visit. */
enum Card {
  ENTER,
  HOLD,
  PAY
}
