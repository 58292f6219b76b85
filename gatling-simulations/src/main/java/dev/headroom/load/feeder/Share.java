package dev.headroom.load.feeder;

/**
 * Which part of the whole this process plays.
 *
 * @param injector from 1 to {@code injectors}
 */
public record Share(int injector, int injectors) {

  public static final Share WHOLE = new Share(1, 1);

  public Share {
    if (injectors < 1 || injector < 1 || injector > injectors) {
      throw new IllegalArgumentException(
          "injector %d of %d does not exist".formatted(injector, injectors));
    }
  }

  /** The first of this injector's, when {@code whole} things are numbered from 0. */
  public int begin(int whole) {
    return (int) ((long) whole * (injector - 1) / injectors);
  }

  /** How many of {@code whole} things are this injector's; all shares add up to the whole. */
  public int of(int whole) {
    return (int) ((long) whole * injector / injectors) - begin(whole);
  }

  /** Whether this injector plays that one, when things are dealt in turn and numbered from 0. */
  public boolean plays(long number) {
    return number % injectors == injector - 1;
  }

  /** How many this injector plays of so many things that are dealt in turn. */
  public int dealt(int whole) {
    return (whole - injector + injectors) / injectors;
  }
}
