package dev.headroom.chaos.wire;

import java.io.IOException;

/** Redis answered with an error, which is the message. */
public final class RedisErrorException extends IOException {
  private static final long serialVersionUID = 1;

  RedisErrorException(String error) {
    super(error);
  }
}
