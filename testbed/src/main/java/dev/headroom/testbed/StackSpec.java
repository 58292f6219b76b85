package dev.headroom.testbed;

import dev.headroom.testbed.app.AppJar;
import dev.headroom.testbed.guardian.Owner;
import dev.headroom.testbed.share.CpuGroups;
import dev.headroom.testbed.toxiproxy.ToxiproxySource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to start. Immutable: begin with a preset, then say what differs.
 *
 * @param ownStores the servers to start
 * @param shared stores that run already and are used but not owned; null for none
 * @param app null for a stack of stores only
 * @param instances of the app, at least 0
 * @param appProperties Spring properties; they win over those that name the stores
 * @param ports fixed ports by part; {@code app-1} is the first instance's port for users
 * @param owner whose end is the stack's end
 * @param directory where logs go; null for the stack's own directory in Headroom's home
 * @param shutdownHook whether the end of this JVM closes the stack
 * @param extras what stands between and before
 */
public record StackSpec(
    Set<Store> ownStores,
    @Nullable Endpoints shared,
    @Nullable AppJar app,
    int instances,
    Map<String, String> appProperties,
    Map<String, Integer> ports,
    Owner owner,
    @Nullable Path directory,
    boolean shutdownHook,
    StackListener listener,
    Extras extras) {
  private static final List<String> APP_JVM_ARGUMENTS = List.of("-Xmx512m");

  /**
   * What stands between the app and the stores, and before the app.
   *
   * @param toxiproxy whose proxies the app goes through; null for none
   * @param front whether one address stands before all instances
   * @param sentinels whether Redis is a master and a replica, watched by three Sentinels
   * @param hold how the app's instances can be held to a share of a core; null for not at all
   */
  public record Extras(
      @Nullable ToxiproxySource toxiproxy,
      boolean front,
      boolean sentinels,
      @Nullable CpuHold hold) {
    static final Extras NONE = new Extras(null, false, false, null);
  }

  /**
   * How each of the app's instances can be held to a share of the processors.
   *
   * @param groups where each gets one of its own
   * @param jvmArguments that tell its JVM how large it is
   */
  public record CpuHold(CpuGroups groups, List<String> jvmArguments) {
    public CpuHold {
      jvmArguments = List.copyOf(jvmArguments);
    }

    /**
     * For a share that will not be above so many cores: the JVM sees as many processors as in a
     * container of that size.
     *
     * @param more arguments of the JVM
     */
    public static CpuHold of(CpuGroups groups, double cores, String... more) {
      List<String> arguments = new ArrayList<>(List.of(more));
      arguments.add(0, "-XX:ActiveProcessorCount=" + Math.max(1, (int) Math.ceil(cores)));
      return new CpuHold(groups, arguments);
    }
  }

  public StackSpec {
    if (instances < 0) {
      throw new IllegalArgumentException("instances must be at least 0, not " + instances);
    }
    ownStores = Set.copyOf(ownStores);
    appProperties = Map.copyOf(appProperties);
    ports = Map.copyOf(ports);
  }

  /** Redis, MariaDB and Kafka; ends with this JVM. */
  public static StackSpec stores() {
    return stores(EnumSet.allOf(Store.class));
  }

  /** Some of the stores; ends with this JVM. */
  public static StackSpec stores(Set<Store> stores) {
    Owner self = Owner.of(ProcessHandle.current());
    return new StackSpec(
        stores,
        null,
        null,
        0,
        Map.of(),
        Map.of(),
        self,
        null,
        true,
        StackListener.SILENT,
        Extras.NONE);
  }

  /** No stores of its own but those of another stack, which must outlive this one. */
  public static StackSpec on(Endpoints shared) {
    StackSpec none = stores(Set.of());
    return new StackSpec(
        none.ownStores,
        shared,
        null,
        0,
        Map.of(),
        Map.of(),
        none.owner,
        null,
        true,
        none.listener,
        Extras.NONE);
  }

  /** Instances of an executable jar with 512 MiB of heap each, started after the stores. */
  public StackSpec withApp(Path jar, int number) {
    return withApp(jar, number, APP_JVM_ARGUMENTS);
  }

  /** Instances of an executable jar, run with these JVM arguments. */
  public StackSpec withApp(Path jar, int number, List<String> jvmArguments) {
    AppJar next = new AppJar(jar, jvmArguments);
    return new StackSpec(
        ownStores,
        shared,
        next,
        number,
        appProperties,
        ports,
        owner,
        directory,
        shutdownHook,
        listener,
        extras);
  }

  /** A Spring property of every instance. */
  public StackSpec withAppProperty(String key, String value) {
    Map<String, String> next = new LinkedHashMap<>(appProperties);
    next.put(key, value);
    return new StackSpec(
        ownStores,
        shared,
        app,
        instances,
        next,
        ports,
        owner,
        directory,
        shutdownHook,
        listener,
        extras);
  }

  /** Fixed ports for users: this one for the first instance, the next for the second, and so on. */
  public StackSpec withAppPorts(int first) {
    StackSpec next = this;
    for (int i = 0; i < Math.max(1, instances); i++) {
      next = next.withPort("app-" + (i + 1), first + i);
    }
    return next;
  }

  /** A fixed port for {@code redis}, {@code mariadb}, {@code kafka} or {@code app-N}. */
  public StackSpec withPort(String part, int port) {
    Map<String, Integer> next = new LinkedHashMap<>(ports);
    next.put(part, port);
    return new StackSpec(
        ownStores,
        shared,
        app,
        instances,
        appProperties,
        next,
        owner,
        directory,
        shutdownHook,
        listener,
        extras);
  }

  /** Ends with that process instead of this JVM, and outlives this JVM if that one does. */
  public StackSpec ownedBy(ProcessHandle process) {
    return withOwner(Owner.of(process), process.pid() == ProcessHandle.current().pid());
  }

  /** Runs until someone stops it; see {@link StackRegistry}. */
  public StackSpec unowned() {
    return withOwner(Owner.NONE, false);
  }

  private StackSpec withOwner(Owner next, boolean hook) {
    return new StackSpec(
        ownStores,
        shared,
        app,
        instances,
        appProperties,
        ports,
        next,
        directory,
        hook,
        listener,
        extras);
  }

  /**
   * Leaves the end of this JVM to the caller, who wants to close the stack in an order of its own.
   * The stack still ends with its owner.
   */
  public StackSpec withoutShutdownHook() {
    return withOwner(owner, false);
  }

  /** Where the parts' logs go; they are kept. */
  public StackSpec withDirectory(Path next) {
    return new StackSpec(
        ownStores,
        shared,
        app,
        instances,
        appProperties,
        ports,
        owner,
        next,
        shutdownHook,
        listener,
        extras);
  }

  /** Who hears how the start goes on. */
  public StackSpec withListener(StackListener next) {
    return new StackSpec(
        ownStores,
        shared,
        app,
        instances,
        appProperties,
        ports,
        owner,
        directory,
        shutdownHook,
        next,
        extras);
  }

  /**
   * The app reaches the stores through proxies of this Toxiproxy: {@code redis}, {@code database}
   * and {@code kafka}. Everyone else goes straight to them.
   */
  public StackSpec withToxiproxy(ToxiproxySource source) {
    return with(new Extras(source, extras.front(), extras.sentinels(), extras.hold()));
  }

  /** One address before all instances, which deals new connections to those that are ready. */
  public StackSpec withFront() {
    return with(new Extras(extras.toxiproxy(), true, extras.sentinels(), extras.hold()));
  }

  /**
   * Redis as {@code redis-1} and its replica {@code redis-2}, watched by {@code redis-sentinel-1}
   * to {@code 3}; own ones also where the other stores are shared. The Sentinels send the app to
   * the master, so no proxy stands before it.
   */
  public StackSpec withSentinels() {
    return with(new Extras(extras.toxiproxy(), extras.front(), true, extras.hold()));
  }

  /**
   * Each instance runs in a group of its own, free at first, as a JVM takes long to start on
   * little: {@link Stack#limitApps} holds them.
   */
  public StackSpec withCpuHold(CpuHold hold) {
    return with(new Extras(extras.toxiproxy(), extras.front(), extras.sentinels(), hold));
  }

  private StackSpec with(Extras next) {
    return new StackSpec(
        ownStores,
        shared,
        app,
        instances,
        appProperties,
        ports,
        owner,
        directory,
        shutdownHook,
        listener,
        next);
  }
}
