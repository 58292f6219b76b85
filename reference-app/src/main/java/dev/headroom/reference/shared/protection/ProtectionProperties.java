package dev.headroom.reference.shared.protection;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What one instance takes on. Rates are calls a second, fractions allowed; 0 switches a limit off.
 * A burst is how many calls may come at once after a pause.
 *
 * @param clientRate calls of one user whom a bearer token proves, or else of one waiting token
 * @param clientBurst calls, 1 and up
 * @param addressRate calls from one remote address that prove no user; 0 where all load comes from
 *     one address, or where a proxy hides the addresses and {@code server.forward-headers-strategy}
 *     doesn't bring them back
 * @param addressBurst calls, 1 and up
 * @param userRate entries that name one user
 * @param userBurst entries, 1 and up
 * @param overallRate calls of all together
 * @param overallBurst calls, 1 and up
 * @param clientsRemembered most clients, addresses and users whose calls are counted, each kind for
 *     itself; 1,000 and up. What is forgotten starts anew.
 * @param streamsPerClient most event streams that one client may have open, 1 and up
 * @param longestWait how long a call may have waited for a thread and still be served
 * @param longestWaitToFinish the same for calls that finish what was begun; not shorter
 * @param mostInFlight most calls being served at once, 1 and up; beyond {@code
 *     server.tomcat.threads.max} only virtual threads get there
 * @param reserve how many more calls that finish what was begun, 0 and up
 * @param finishing which calls finish what was begun: a method and how the path starts
 * @param largestBody most bytes of a request's body, 1 KB to 1 MB
 * @param longestBody how long a body may take to come in; one pause of the sender may add {@code
 *     server.tomcat.connection-timeout}
 */
@ConfigurationProperties("protection")
public record ProtectionProperties(
    @DefaultValue("20") double clientRate,
    @DefaultValue("60") int clientBurst,
    @DefaultValue("200") double addressRate,
    @DefaultValue("1000") int addressBurst,
    @DefaultValue("2") double userRate,
    @DefaultValue("10") int userBurst,
    @DefaultValue("0") double overallRate,
    @DefaultValue("1000") int overallBurst,
    @DefaultValue("100000") int clientsRemembered,
    @DefaultValue("5") int streamsPerClient,
    @DefaultValue("1s") Duration longestWait,
    @DefaultValue("5s") Duration longestWaitToFinish,
    @DefaultValue("400") int mostInFlight,
    @DefaultValue("100") int reserve,
    @DefaultValue({"DELETE /api/", "POST /api/v1/payments"}) List<String> finishing,
    @DefaultValue("16KB") DataSize largestBody,
    @DefaultValue("5s") Duration longestBody) {

  public ProtectionProperties {
    check(
        Math.min(Math.min(clientRate, addressRate), Math.min(userRate, overallRate)) >= 0,
        "rates have to be 0 at least");
    check(
        Math.min(Math.min(clientBurst, addressBurst), Math.min(userBurst, overallBurst)) >= 1,
        "bursts have to be 1 at least");
    check(clientsRemembered >= 1000, "clients-remembered has to be 1,000 at least");
    check(streamsPerClient >= 1, "streams-per-client has to be 1 at least");
    check(
        longestWait.toMillis() >= 1 && longestBody.toMillis() >= 1,
        "longest-wait and longest-body have to be positive");
    check(
        longestWaitToFinish.compareTo(longestWait) >= 0,
        "longest-wait-to-finish must not be shorter than longest-wait");
    check(mostInFlight >= 1 && reserve >= 0, "most-in-flight has to be 1, reserve 0 at least");
    check(
        largestBody.toBytes() >= 1024 && largestBody.toBytes() <= 1 << 20,
        "largest-body has to be 1 KB to 1 MB");
    finishing = List.copyOf(finishing);
  }

  private static void check(boolean right, String rule) {
    if (!right) {
      throw new IllegalArgumentException("protection: " + rule);
    }
  }
}
