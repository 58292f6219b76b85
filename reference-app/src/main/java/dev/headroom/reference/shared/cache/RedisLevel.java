package dev.headroom.reference.shared.cache;

import dev.headroom.reference.shared.redis.RedisScripts;
import dev.headroom.reference.shared.redis.Script;
import java.util.List;

/**
 * The answers of one cache in Redis. Keys and values carry the cache's name and the shape of its
 * answers: what anything else has written there counts as nothing.
 */
final class RedisLevel {
  /** All keys of all caches. */
  static final String PATTERN = "{cache:*";

  private static final Script GET = Script.named("cache-get");
  private static final Script PUT = Script.named("cache-put");
  private static final Script LET_GO = Script.named("cache-let-go");
  private final RedisScripts scripts;
  private final String name;
  private final String header;
  private final long makingMillis;

  RedisLevel(RedisScripts scripts, String name, String shape, long makingMillis) {
    this.scripts = scripts;
    this.name = name;
    this.header = name + "/" + shape + "\n";
    this.makingMillis = makingMillis;
  }

  /** What there is, and what to do about it. */
  enum Standing {
    /** To be shown. */
    FRESH,
    /** To be shown; somebody else renews it. */
    OLD,
    /** To be shown unless it can be renewed, which is up to this reader. */
    RENEW,
    /** Nothing; it is up to this reader to make it. */
    MAKE,
    /** Nothing yet; somebody else makes it. */
    WAIT
  }

  /**
   * One look.
   *
   * @param text the answer, empty when there is none
   * @param leftMillis how much longer it may be shown
   */
  record Found(Standing standing, String text, long leftMillis) {}

  /**
   * Looks, and takes on the making when it is due: until the maker lets go, or is taken for dead.
   */
  Found find(long id, String maker, long windowMillis) {
    List<String> answer = scripts.run(GET, keys(id), header, maker, makingMillis, windowMillis);
    return new Found(Standing.valueOf(answer.get(0)), answer.get(1), Long.parseLong(answer.get(2)));
  }

  /** Keeps what the maker made, and lets go; says no when it is the maker no more. */
  boolean put(long id, String maker, String text, long lifeMillis) {
    return scripts.run(PUT, keys(id), maker, header + text, lifeMillis).get(0).equals("kept");
  }

  /** Lets another reader be the maker. */
  void letGo(long id, String maker) {
    scripts.run(LET_GO, keys(id), maker);
  }

  private List<String> keys(long id) {
    String tag = "{cache:" + name + ":" + id + "}:";
    return List.of(tag + "answer", tag + "making");
  }
}
