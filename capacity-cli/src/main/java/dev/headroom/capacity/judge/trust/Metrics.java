package dev.headroom.capacity.judge.trust;

/** Names of the samples that trust looks at. */
final class Metrics {

  /** CPU of a generator, of all cores. */
  static final String GENERATOR_CPU = "generator.cpu.percent";

  /** The same, of those cores that it may use; sampled only where they are not all. */
  static final String GENERATOR_ALLOWED_CPU = "generator.cpu.allowed.percent";

  /** How much of the time its busiest thread, but for those of the JVM itself, ran or wanted to. */
  static final String GENERATOR_THREAD = "generator.thread.busiest.percent";

  /** Its longest collection since the last sample. */
  static final String GENERATOR_PAUSE = "generator.gc.maxPause.millis";

  /** How much too late its own clock's thread woke at worst since the last sample. */
  static final String GENERATOR_LATENESS = "generator.lateness.millis";

  static final String MACHINE_CPU = "machine.cpu.percent";

  /** What a hypervisor gave to others while this machine had work to do. */
  static final String MACHINE_STEAL = "machine.cpu.steal.percent";

  private Metrics() {}
}
