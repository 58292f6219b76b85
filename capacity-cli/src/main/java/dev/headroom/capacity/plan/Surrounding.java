package dev.headroom.capacity.plan;

import dev.headroom.capacity.message.Message;
import java.util.List;

/**
 * Recommended sizes of one environment.
 *
 * @param name development, staging, production
 * @param items what it has
 * @param cost a month; NaN where prices are missing
 * @param because what it is good for
 */
public record Surrounding(Message name, List<Item> items, double cost, Message because) {

  public Surrounding {
    items = List.copyOf(items);
  }

  /** So many pieces of a part. */
  public record Item(String part, Message name, int pieces) {}
}
