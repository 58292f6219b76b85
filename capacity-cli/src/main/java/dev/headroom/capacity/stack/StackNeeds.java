package dev.headroom.capacity.stack;

import dev.headroom.testbed.StackSpec;
import dev.headroom.testbed.toxiproxy.ToxiproxySource;
import org.jspecify.annotations.Nullable;

/**
 * What the bundled app stands on and behind, beyond one Redis, one database and one broker.
 *
 * @param front whether one address stands before all instances
 * @param sentinels whether Redis is a master and a replica, watched by three Sentinels
 * @param toxiproxy puts proxies between the app and its stores; null for none. At a system that is
 *     not ours: the one whose proxies may be used
 */
public record StackNeeds(boolean front, boolean sentinels, @Nullable ToxiproxySource toxiproxy) {

  StackSpec in(StackSpec spec) {
    StackSpec with = toxiproxy == null ? spec : spec.withToxiproxy(toxiproxy);
    with = front ? with.withFront() : with;
    return sentinels ? with.withSentinels() : with;
  }

  /** As an app stands by itself. */
  public static final StackNeeds NONE = new StackNeeds(false, false, null);
}
