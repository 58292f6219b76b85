package dev.headroom.testbed.toxiproxy;

/** The attributes of a toxic type, a record whose components are named as in the API. */
interface Toxic {
  /** A fresh stage for one direction of one connection. */
  Stage stage();

  /** How many bytes it may hold back before the sender has to wait. */
  default long roomBytes() {
    return 0;
  }
}
