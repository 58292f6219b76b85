package dev.headroom.load.observe;

import java.nio.ByteBuffer;

/**
 * Takes the records of the few threads that share it; its lock is held for some 20 bytes, so that
 * one seldom waits for another.
 */
final class Stripe {

  private static final int BEGIN = 16_384;

  /** Room for 80,000 requests between two takings. */
  private static final int FULL = 2 << 20;

  private ByteBuffer taken = ByteBuffer.allocate(BEGIN);
  private ByteBuffer filling = ByteBuffer.allocate(BEGIN);

  synchronized boolean request(
      int name, int intended, int start, int end, int status, Ending ending) {
    if (!room(Layout.REQUEST_BYTES)) {
      return false;
    }
    filling
        .put(Layout.REQUEST)
        .putShort((short) name)
        .putInt(intended)
        .putInt(start)
        .putInt(end)
        .putShort((short) status)
        .put((byte) ending.ordinal());
    return true;
  }

  synchronized boolean value(int name, int at, int value) {
    if (!room(Layout.VALUE_BYTES)) {
      return false;
    }
    filling.put(Layout.VALUE).putShort((short) name).putInt(at).putInt(value);
    return true;
  }

  /** What came since the last taking, to be read before the next one. */
  synchronized ByteBuffer take() {
    ByteBuffer full = filling;
    filling = taken.clear();
    taken = full.flip();
    return taken;
  }

  private boolean room(int bytes) {
    if (filling.remaining() < bytes && filling.capacity() < FULL) {
      filling = ByteBuffer.allocate(2 * filling.capacity()).put(filling.flip());
    }
    return filling.remaining() >= bytes;
  }
}
