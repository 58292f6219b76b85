package dev.headroom.capacity.plan;

import dev.headroom.capacity.message.Message;
import java.util.List;

/**
 * What the plan costs a month, by prices of a day.
 *
 * @param total of all rows
 * @param pricesOf the day of the price file: {@code 2026-11-01}
 * @param notPriced parts that the price file has no price for
 */
public record Bill(
    List<Row> rows, double total, String currency, String pricesOf, List<Message> notPriced) {

  public Bill {
    rows = List.copyOf(rows);
    notPriced = List.copyOf(notPriced);
  }

  /**
   * Pieces of a kind.
   *
   * @param part as {@link Size#part}
   * @param total pieces times each
   */
  public record Row(
      String part,
      String name,
      int pieces,
      double each,
      double total,
      Basis basis,
      Message because) {}
}
