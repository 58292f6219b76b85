package dev.headroom.reference.shared;

import java.util.function.Function;

/** What a use case answers: a value, or a refusal with its reason. */
public sealed interface Answer<T> {

  /** The wish was granted. */
  static <T> Answer<T> granted(T value) {
    return new Granted<>(value);
  }

  /** The wish was refused. */
  static <T> Answer<T> refused(Refusal refusal) {
    return new Refused<>(refusal);
  }

  /** The wish was refused for a reason that its code says all about. */
  static <T> Answer<T> refused(Code code) {
    return new Refused<>(Refusal.of(code));
  }

  /** One of the two, whichever applies. */
  <R> R fold(Function<? super T, ? extends R> granted, Function<Refusal, ? extends R> refused);

  /** Goes on with the value; a refusal stays what it is. */
  default <R> Answer<R> then(Function<? super T, Answer<R>> next) {
    return fold(next, Answer::refused);
  }

  /** Turns the value into another; a refusal stays what it is. */
  default <R> Answer<R> map(Function<? super T, ? extends R> next) {
    return then(value -> granted(next.apply(value)));
  }

  /** Whether there is a value. */
  default boolean isGranted() {
    return fold(value -> true, refusal -> false);
  }

  /** A value. */
  record Granted<T>(T value) implements Answer<T> {
    @Override
    public <R> R fold(
        Function<? super T, ? extends R> granted, Function<Refusal, ? extends R> refused) {
      return granted.apply(value);
    }
  }

  /** A refusal. */
  record Refused<T>(Refusal refusal) implements Answer<T> {
    @Override
    public <R> R fold(
        Function<? super T, ? extends R> granted, Function<Refusal, ? extends R> refused) {
      return refused.apply(refusal);
    }
  }
}
