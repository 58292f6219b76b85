package dev.headroom.capacity.plan;

import dev.headroom.capacity.message.Message;

/**
 * One step of the road map.
 *
 * @param limit that holds once it is done
 * @param effort in time, money or settings; empty where nobody can say
 */
public record Step(When when, Message what, Limit limit, Message effort) {

  /** In order. */
  public enum When {
    TODAY,
    NOW,
    SOON,
    LATER
  }
}
