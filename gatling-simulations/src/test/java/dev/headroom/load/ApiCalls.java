package dev.headroom.load;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The calls of API.md by the names that the raw log has for them. */
final class ApiCalls {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("POST waiting/reservation/enter", "enter"),
          Map.entry("GET waiting/reservation/status", "status"),
          Map.entry("DELETE waiting/reservation", "leave"),
          Map.entry("POST reservations/holds", "hold"),
          Map.entry("DELETE reservations/holds/*", "release"),
          Map.entry("POST payments", "pay"),
          Map.entry("GET reservations/*", "check"),
          Map.entry("GET users/*/reservations", "reservations"),
          Map.entry("POST bookings", "book"),
          Map.entry("GET bookings/*", "booking"),
          Map.entry("GET concerts", "concerts"),
          Map.entry("GET concerts/*", "concert"),
          Map.entry("GET concerts/*/schedules", "schedules"),
          Map.entry("GET concerts/ranking", "ranking"),
          Map.entry("GET schedules/*/seats", "seats"),
          Map.entry("GET users/*/points", "points"),
          Map.entry("PATCH users/*/points/charge", "charge"));

  private ApiCalls() {}

  static String name(String method, String path) {
    String call = method + " " + path.replaceFirst("^/api/v1/", "");
    String kind =
        call.replaceAll(
            "(?<=(concerts|users|schedules|bookings|holds|reservations)/)(h-|b-)?\\d+", "*");
    String name = NAMES.get(kind);
    if (name == null) {
      throw new IllegalArgumentException("API.md knows no " + call);
    }
    return name;
  }

  static int success(String name) {
    return switch (name) {
      case "hold", "pay" -> 201;
      case "book" -> 202;
      case "leave", "release" -> 204;
      default -> 200;
    };
  }

  static int number(String field, String body) {
    Matcher matcher = Pattern.compile("\"" + field + "\":(\\d+)").matcher(body);
    if (!matcher.find()) {
      throw new IllegalArgumentException(field + " is missing from " + body);
    }
    return Integer.parseInt(matcher.group(1));
  }
}
