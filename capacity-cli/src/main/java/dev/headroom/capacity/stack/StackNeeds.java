package dev.headroom.capacity.stack;

import dev.headroom.testbed.StackSpec;
import dev.headroom.testbed.StackSpec.CpuHold;
import dev.headroom.testbed.toxiproxy.ToxiproxySource;
import org.jspecify.annotations.Nullable;

/**
 * What the bundled app stands on and behind, beyond one Redis, one database and one broker.
 *
 * @param front whether one address stands before all instances
 * @param sentinels whether Redis is a master and a replica, watched by three Sentinels
 * @param toxiproxy puts proxies between the app and its stores; null for none. At a system that is
 *     not ours: the one whose proxies may be used
 * @param hold how each instance can be held to a share of the processors; null for not at all
 */
public record StackNeeds(
    boolean front, boolean sentinels, @Nullable ToxiproxySource toxiproxy, @Nullable CpuHold hold) {

  /** As an app stands by itself. */
  public static final StackNeeds NONE = new StackNeeds(false, false, null);

  /** With instances that run as free as the machine is. */
  public StackNeeds(boolean front, boolean sentinels, @Nullable ToxiproxySource toxiproxy) {
    this(front, sentinels, toxiproxy, null);
  }

  /** The same with instances that can be held. */
  public StackNeeds with(CpuHold held) {
    return new StackNeeds(front, sentinels, toxiproxy, held);
  }

  StackSpec in(StackSpec spec) {
    StackSpec with = toxiproxy == null ? spec : spec.withToxiproxy(toxiproxy);
    with = hold == null ? with : with.withCpuHold(hold);
    with = front ? with.withFront() : with;
    return sentinels ? with.withSentinels() : with;
  }
}
