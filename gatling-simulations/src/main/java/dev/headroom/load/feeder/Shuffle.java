package dev.headroom.load.feeder;

import java.math.BigInteger;
import java.util.SplittableRandom;

/**
 * A seeded order of {@code 0..size-1} in constant memory: {@code i -> (a i + b) mod size}, with
 * {@code a} prime to {@code size}. Not random enough for statistics; random enough that neighbours
 * in time are not neighbours in the database. Because {@code a} is also prime to every divisor of
 * {@code size}, consecutive {@code i} still deal such divisors round-robin.
 */
final class Shuffle {

  private final long size;
  private final long factor;
  private final long offset;

  Shuffle(int size, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    this.size = size;
    this.offset = random.nextLong(size);
    long candidate = 1 + random.nextLong(size);
    while (BigInteger.valueOf(candidate).gcd(BigInteger.valueOf(size)).intValue() != 1) {
      candidate = candidate % size + 1;
    }
    this.factor = candidate;
  }

  int at(long index) {
    return (int) ((factor * (index % size) + offset) % size);
  }
}
