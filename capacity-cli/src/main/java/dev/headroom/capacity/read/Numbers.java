package dev.headroom.capacity.read;

import java.util.AbstractList;
import java.util.RandomAccess;

/** A list that takes 8 bytes a number: the seats that are free may be thousands. */
final class Numbers extends AbstractList<Long> implements RandomAccess {

  private final long[] numbers;

  Numbers(long[] numbers) {
    this.numbers = numbers;
  }

  @Override
  public Long get(int index) {
    return numbers[index];
  }

  @Override
  public int size() {
    return numbers.length;
  }
}
