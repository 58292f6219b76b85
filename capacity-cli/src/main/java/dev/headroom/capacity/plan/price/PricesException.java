package dev.headroom.capacity.plan.price;

/** A price file that can't be read: the message says where, what is wrong, how to mend it. */
public final class PricesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PricesException(String message) {
    super(message);
  }
}
