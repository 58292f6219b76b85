package dev.headroom.capacity.plan.price;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads {@code prices.yaml}; docs/prices.yaml is one with a comment at every line. */
public final class PricesFile {
  private static final Set<String> TOP =
      Set.of("date", "currency", "app", "database", "redis", "kafka", "balancer");

  private final Path file;

  private PricesFile(Path file) {
    this.file = file;
  }

  /**
   * @throws PricesException where it can't be understood
   * @throws IOException if it can't be opened
   */
  public static Prices read(Path file) throws IOException {
    return new PricesFile(file).prices(Files.readString(file));
  }

  private Prices prices(String text) {
    JsonNode root;
    try {
      root = new YAMLMapper().readTree(text);
    } catch (JacksonException broken) {
      String why = String.valueOf(broken.getOriginalMessage()).lines().findFirst().orElse("?");
      throw wrong("is no YAML (" + why + ")", "see docs/prices.yaml for one");
    }
    if (root == null || !root.isObject()) {
      throw wrong("holds no prices", "see docs/prices.yaml for one");
    }
    known(root, TOP, "");
    Map<String, Prices.Part> parts = new LinkedHashMap<>();
    for (String part : Prices.PARTS) {
      JsonNode node = root.get(part);
      if (node != null) {
        parts.put(part, part(part, node));
      }
    }
    return new Prices(date(root), text(root, "", "currency"), sizes(root), parts);
  }

  private String date(JsonNode root) {
    String date = text(root, "", "date");
    try {
      return LocalDate.parse(date).toString();
    } catch (DateTimeParseException wrong) {
      throw wrong("has no day in date: '" + date + "'", "write it as 2026-11-01");
    }
  }

  private List<Prices.AppSize> sizes(JsonNode root) {
    JsonNode app = root.get("app");
    if (app == null || !app.isArray() || app.isEmpty()) {
      throw wrong(
          "has no sizes of app instances", "write app: with a line - {name: 2 cores, price: 58}");
    }
    List<Prices.AppSize> sizes = new ArrayList<>();
    Set<String> names = new TreeSet<>();
    for (JsonNode node : app) {
      String at = "app " + (sizes.size() + 1);
      known(node, Set.of("name", "cores", "memoryMiB", "price", "carries"), at + ": ");
      Prices.AppSize size =
          new Prices.AppSize(
              text(node, at, "name"),
              positive(node, at, "cores"),
              positive(node, at, "memoryMiB"),
              price(node, at),
              positive(node, at, "carries"));
      if (!names.add(size.name())) {
        throw wrong("has " + size.name() + " twice under app", "give each size its own name");
      }
      sizes.add(size);
    }
    return sizes;
  }

  private Prices.Part part(String at, JsonNode node) {
    known(node, Set.of("name", "price", "pieces", "cores", "connections"), at + ": ");
    return new Prices.Part(
        text(node, at, "name"),
        price(node, at),
        (int) Math.rint(whole(node, at, "pieces", 1)),
        positive(node, at, "cores"),
        (int) Math.rint(whole(node, at, "connections", 0)));
  }

  private double price(JsonNode node, String at) {
    JsonNode price = node.get("price");
    if (price == null
        || !price.isNumber()
        || !(price.asDouble() >= 0 && price.asDouble() < Double.POSITIVE_INFINITY)) {
      throw wrong("has no price of 0 or more in " + at, "write price: 58, of a month a piece");
    }
    return price.asDouble();
  }

  private @Nullable Double positive(JsonNode node, String at, String key) {
    JsonNode value = node.get(key);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isNumber() || !(value.asDouble() > 0) || Double.isInfinite(value.asDouble())) {
      throw wrong("has in " + at + " a " + key + " that is no number above 0", "mend that line");
    }
    return value.asDouble();
  }

  private double whole(JsonNode node, String at, String key, double otherwise) {
    Double value = positive(node, at, key);
    if (value != null && (value != Math.rint(value) || value > 1_000_000)) {
      throw wrong("has in " + at + " a " + key + " that is no whole number", "mend that line");
    }
    return value == null ? otherwise : value;
  }

  private String text(JsonNode node, String at, String key) {
    JsonNode value = node.get(key);
    if (value == null || value.isContainer() || value.asString().isBlank()) {
      throw wrong(
          "has no " + key + (at.isEmpty() ? "" : " in " + at), "see docs/prices.yaml for one");
    }
    return value.asString().strip();
  }

  /** A misspelt key would be a price that is silently left out. */
  private void known(JsonNode node, Set<String> keys, String at) {
    if (!node.isObject()) {
      throw wrong("has no keys and values in " + at.strip(), "see docs/prices.yaml for one");
    }
    for (String key : node.propertyNames()) {
      if (!keys.contains(key)) {
        throw wrong(
            "has an unknown key " + at + key,
            "known are " + String.join(", ", new TreeSet<>(keys)));
      }
    }
  }

  private PricesException wrong(String what, String mend) {
    return new PricesException(file + " " + what + ": " + mend);
  }
}
