package dev.headroom.reference.shared;

import java.util.OptionalLong;

/**
 * Who calls, as far as the app can tell.
 *
 * @param userId whom the caller has proved to be; empty where everybody is believed
 */
public record Caller(OptionalLong userId) {

  /** Somebody who is whoever they say. */
  public static Caller anyone() {
    return new Caller(OptionalLong.empty());
  }

  /** Somebody who has proved to be this user. */
  public static Caller user(long userId) {
    return new Caller(OptionalLong.of(userId));
  }

  /** Whether the caller may pass for this user. */
  public boolean is(long user) {
    return userId.isEmpty() || userId.getAsLong() == user;
  }

  /** The user's id when the caller may act for them, else FORBIDDEN. */
  public Answer<Long> actingFor(long user) {
    return is(user) ? Answer.granted(user) : Answer.refused(Code.FORBIDDEN);
  }

  /** The user's id as scripts take it; empty for anyone. */
  public String text() {
    return userId.isPresent() ? String.valueOf(userId.getAsLong()) : "";
  }
}
