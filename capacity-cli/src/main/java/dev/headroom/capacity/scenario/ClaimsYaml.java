package dev.headroom.capacity.scenario;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads and writes what the author says of a plan. */
final class ClaimsYaml {

  private static final Pattern RATE = Pattern.compile("(\\d[\\d,]*(?:\\.\\d+)?)\\s*/s");

  private ClaimsYaml() {}

  static Claims read(String file, YamlNode node) {
    Fields claims =
        Fields.of(
            file, node, "claims", List.of("rate", "response", "availability", "over", "downtime"));
    return new Claims(
        claims.has("rate") ? claims.parsed("rate", "3000 /s", ClaimsYaml::rate) : null,
        duration(claims, "response", "200 ms"),
        claims.has("availability") ? claims.parsed("availability", "99.5 %", Percent::parse) : null,
        duration(claims, "over", "1 h"),
        duration(claims, "downtime", "3 min"));
  }

  private static double rate(String text) {
    Matcher matcher = RATE.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("which is no rate a second");
    }
    return Double.parseDouble(matcher.group(1).replace(",", ""));
  }

  private static @Nullable Duration duration(Fields claims, String key, String example) {
    return claims.has(key) ? claims.parsed(key, example, Durations::parse) : null;
  }

  static Map<String, Object> write(Claims claims) {
    Map<String, Object> map = new LinkedHashMap<>();
    if (claims.ratePerSecond() != null) {
      map.put("rate", Range.plain(claims.ratePerSecond()) + " /s");
    }
    put(map, "response", claims.response());
    if (claims.availabilityPercent() != null) {
      map.put("availability", Percent.format(claims.availabilityPercent()));
    }
    put(map, "over", claims.over());
    put(map, "downtime", claims.downtime());
    return map;
  }

  private static void put(Map<String, Object> map, String key, @Nullable Duration value) {
    if (value != null) {
      map.put(key, Durations.format(value));
    }
  }
}
