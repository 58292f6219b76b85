package dev.headroom.reference.testbed.faults;

/**
 * Asks for database connections to be kept from everybody else.
 *
 * @param connections how many, 1 to 1,000
 * @param seconds for how long, 1 to 600
 */
record HoldConnections(int connections, int seconds) {

  HoldConnections {
    Ranges.check("connections", connections, 1, 1000);
    Ranges.check("seconds", seconds, 1, Ranges.MOST_SECONDS);
  }
}
