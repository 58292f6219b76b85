package dev.headroom.load.stream;

import io.gatling.javaapi.core.Session;

/** Somebody who is about to wait at a stream. Times are epoch ms. */
public interface Subscriber {

  /** The ticket. */
  String userKey();

  /** When the stream is due to be asked for. */
  long intendedMillis();

  /** When the person does something else of their own accord; {@link Long#MAX_VALUE} for never. */
  long whimMillis();

  /** An event told a place in the line. */
  void told(long place, long atMillis);

  /** A stream is over, or was never open; also after the person has gone on. */
  void parted(Parting parting);

  /** What the person takes along from the waiting. */
  Session ended(Session session, WaitEnd end);
}
