package dev.headroom.capacity.read;

import dev.headroom.capacity.run.Facts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sorts the lines of {@code facts.jsonl.gz} by what they tell. Facts of other sorts are counted.
 */
final class FactLines {

  private static final String BEGIN = "{\"fact\":\"";
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private record Clock(long at) {}

  private record End(
      long lines,
      boolean settled,
      @Nullable Long pending,
      @Nullable Long lag,
      @Nullable Long unsettled) {

    Facts.UnderWay underWay() {
      return new Facts.UnderWay(pending, lag, unsettled);
    }
  }

  private record Kind(String fact) {}

  private record Sort(ObjectReader reader, Consumer<Object> to) {}

  private final List<Facts.Reservation> reservations = new ArrayList<>();
  private final List<Facts.Account> accounts = new ArrayList<>();
  private final List<Facts.Entry> entries = new ArrayList<>();
  private final List<Facts.Held> held = new ArrayList<>();
  private final List<Facts.Permit> permits = new ArrayList<>();
  private final List<Facts.InLine> line = new ArrayList<>();
  private final List<Facts.Event> events = new ArrayList<>();
  private final List<Facts.Sales> sales = new ArrayList<>();
  private final List<Facts.Booking> bookings = new ArrayList<>();
  private final Map<String, Sort> sorts = new LinkedHashMap<>();
  private long lines;
  private long takenAt;
  private boolean damaged;
  private @Nullable End end;

  FactLines() {
    sort("reservation", Facts.Reservation.class, reservations::add);
    sort("account", Facts.Account.class, accounts::add);
    sort("entry", Facts.Entry.class, entries::add);
    sort("held", Facts.Held.class, held::add);
    sort("permit", Facts.Permit.class, permits::add);
    sort("line", Facts.InLine.class, line::add);
    sort("event", Facts.Event.class, events::add);
    sort("sales", Facts.Sales.class, sales::add);
    sort("booking", Facts.Booking.class, bookings::add);
    sort("clock", Clock.class, clock -> takenAt = clock.at());
    sort("end", End.class, told -> end = told);
  }

  private <T> void sort(String fact, Class<T> type, Consumer<T> to) {
    sorts.put(fact, new Sort(JSON.readerFor(type), object -> to.accept(type.cast(object))));
  }

  void read(PackedLines in) {
    try {
      boolean more = end == null;
      Sort sort = sorts.get(fact(in));
      if (sort != null) {
        sort.to().accept(sort.reader().readValue(in.buffer(), in.from(), in.length()));
      }
      lines += end == null ? 1 : 0;
      damaged |= !more || !in.whole();
    } catch (JacksonException | NullPointerException unreadable) {
      damaged = true;
    }
  }

  /** As our app writes it, or wherever in the object it stands. */
  private static String fact(PackedLines in) {
    if (in.hasAt(0, BEGIN)) {
      int from = in.from() + BEGIN.length();
      int to = from;
      while (to < in.from() + in.length() && in.buffer()[to] != '"') {
        to++;
      }
      return new String(in.buffer(), from, to - from, StandardCharsets.UTF_8);
    }
    Kind kind = JSON.readValue(in.buffer(), in.from(), in.length(), Kind.class);
    return Objects.requireNonNull(kind.fact());
  }

  /** Something is missing. */
  void damaged() {
    damaged = true;
  }

  Facts facts() {
    boolean whole = !damaged && end != null && end.lines() == lines;
    return new Facts(
        whole,
        whole && end.settled(),
        takenAt,
        reservations,
        accounts,
        entries,
        held,
        permits,
        line,
        events,
        sales,
        bookings,
        true,
        end == null ? Facts.UnderWay.UNTOLD : end.underWay());
  }
}
