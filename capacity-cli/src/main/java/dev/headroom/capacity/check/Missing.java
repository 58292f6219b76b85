package dev.headroom.capacity.check;

import dev.headroom.capacity.message.Message;

/** Evidence that is not there. */
final class Missing {

  static final Message HISTORY = Message.of("there is no whole history to look at");
  static final Message FACTS = Message.of("the app was not asked for its facts");

  private Missing() {}
}
