package dev.headroom.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FaultsTest {

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          latency    | on=redis, delay=100 ms               | Redis slowed down by 100 ms
          latency    | on=redis, delay=100 ms, jitter=50 ms | Redis slowed down by 100 ± 50 ms
          latency    | on=database, delay=2 s               | The database slowed down by 2000 ms
          bandwidth  | on=kafka, rate=50                    | Kafka held to 50 KB/s
          timeout    | on=redis                             | Redis silenced
          reset      | on=database                          | Connections to the database reset
          slow-close | on=kafka, delay=1 s                  | Closing of connections to Kafka held up by 1000 ms
          slicer     | on=redis, size=10 B, delay=1 ms      | Traffic with Redis cut into slices of 10 B
          limit-data | on=redis, bytes=10 KB                | Connections to Redis cut after 10000 B
          down       | on=all                               | Redis, the database, Kafka cut off
          kill       | part=app-1                           | app-1 killed
          pause      | part=redis                           | redis frozen
          restart-each     |                                | Instances restarted one by one
          flush            |                                | Data of Redis lost
          redis-memory     | policy=allkeys-random          | Memory of Redis full (allkeys-random)
          expire-caches    | every=2 s                      | Everything cached ended at once, each 2000 ms
          hold-connections | connections=20                 | 20 database connections held by long queries
          lock-table       | table=seats                    | Table seats locked
          refuse-writes    |                                | Writes to Kafka refused
          poison           | topic=bookings                 | 10 poisoned messages sent to bookings
          slow-consumer    | rate=5                         | Consumers slowed down to 5 KB/s
          ballast          | megabytes=200                  | Garbage collector kept busy by 200 MB
          slow-readers     | guests=50                      | 50 event streams open that nobody reads
          squatters        | guests=100                     | 100 permits kept by guests who do nothing
          """)
  void a_fault_says_what_it_is(String type, String parameters, String title) {
    assertThat(Faults.of(type, Places.parameters(parameters)).title()).isEqualTo(title);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          latncy    | on=redis                            | which is none of ballast, bandwidth, down
          latency   | on=redis, dely=1 ms                 | which has no key "dely" but takes on, delay, jitter, direction
          latency   | on=redis                            | which needs a value for delay
          latency   | delay=1 ms                          | which needs a value for on
          latency   | on=oracle, delay=1 ms               | whose on is "oracle", which is none of redis, database, kafka
          latency   | on=redis, delay=soon                | whose delay is "soon", which is no time such as 100 ms or 10 s
          latency   | on=redis, delay=0 ms                | whose delay is "0 ms", which is not between 1 and 3600000 ms
          latency   | on=redis, delay=1 ms, jitter=2 ms   | whose jitter is more than its delay
          latency   | on=redis, delay=1 ms, direction=up  | whose direction is "up", which is none of downstream, upstream
          bandwidth | on=redis, rate=much                 | whose rate is "much", which is no whole number
          bandwidth | on=redis, rate=0                    | whose rate is "0", which is not between 1 and 10000
          slicer    | on=redis, size=9, delay=1 ms        | whose size is "9", which is no size such as 64 KB
          slow-close| on=database, delay=1 s              | whose on is "database", but only of redis and kafka
          kill      |                                     | which needs a value for part
          redis-memory | policy=none                      | whose policy is "none", which is none of allkeys-lfu
          lock-table | table=a; b                         | whose table is "a; b", which is no name of a table
          flush     | on=redis                            | which has no key "on" but takes none
          """)
  void what_is_wrong_is_said_as_an_apposition(String type, String parameters, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Faults.of(type, Places.parameters(parameters)))
        .withMessageStartingWith(message);
  }

  @Test
  void each_type_tells_its_keys() {
    assertThat(Faults.types()).isSorted();
    assertThat(Faults.keys("latency")).containsExactly("on", "delay", "jitter", "direction");
    assertThat(Faults.keys("nothing")).isEmpty();
  }
}
