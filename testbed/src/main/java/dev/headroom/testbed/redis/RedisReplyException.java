package dev.headroom.testbed.redis;

import java.io.IOException;

/** Redis answered with an error, which is the message. */
public class RedisReplyException extends IOException {
  private static final long serialVersionUID = 1L;

  RedisReplyException(String error) {
    super(error);
  }
}
