package dev.headroom.load.stream;

import org.jspecify.annotations.Nullable;

/**
 * Holds one stream to its promises: the first event at once, then one a round, none twice, none out
 * of turn, until an end that was announced, due, or the listener's own wish.
 *
 * <p>What is lost is read from the ids where they are plain numbers, which then count the events of
 * this listener one by one, and from the promised rounds where they are not. A place that has not
 * changed repeats its id and is no duplicate.
 */
final class StreamMeter {

  private enum Turn {
    NEXT,
    /** A number that was skipped before. */
    LATE,
    AGAIN
  }

  private final Listening listening;
  private final long asked;
  private final long resumedAfter;
  private long opened;
  private @Nullable Cadence cadence;
  private @Nullable ServerEvent last;
  private long lastMillis;
  private long skipped;
  private long skippedMillis;
  private boolean kept = true;

  /**
   * @param asked when the stream was asked for, epoch ms
   */
  StreamMeter(Listening listening, long asked) {
    this.listening = listening;
    this.asked = asked;
    this.resumedAfter = listening.highestNumber();
  }

  /** The answer's head came and promises a stream. */
  void opened(long at) {
    opened = at;
  }

  /** Takes one event and says what it tells. */
  News event(ServerEvent event, long at) {
    News news = News.of(event);
    if (last == null) {
      listening.observe(Observed.FIRST_EVENT, at, at - asked);
    }
    Turn turn = isRepeat(event, at) ? Turn.AGAIN : turn(event.number(), at);
    if (turn == Turn.AGAIN) {
      broken(Observed.DUPLICATED, at, 1);
    } else {
      listening.heard(at);
      if (turn == Turn.LATE) {
        broken(Observed.OUT_OF_ORDER, at, 1);
      }
      tell(news, event.number() >= 0, turn == Turn.LATE, at);
    }
    last = event;
    lastMillis = at;
    return news;
  }

  /**
   * The stream is over; whether it was a success is written down.
   *
   * @param asPromised whether it ended in a way that was promised
   */
  void ended(long at, boolean asPromised) {
    lost(at, skipped);
    Cadence rounds = cadence;
    if (!listening.admitted() && opened > 0 && listening.highestNumber() < 0) {
      long interval = listening.promises().position().toMillis();
      lost(at, (rounds == null ? new Cadence(interval, opened) : rounds).ended(at));
    }
    listening.observe(Observed.SUCCESS, at, kept && asPromised ? 100 : 0);
  }

  private void tell(News news, boolean numbered, boolean late, long at) {
    switch (news.kind()) {
      case POSITION -> {
        kept &= late || listening.place(at, news.place());
        if (!numbered) {
          round(at);
        }
      }
      case ADMITTED -> {
        Cadence rounds = cadence;
        if (!listening.admitted() && rounds != null) {
          lost(at, rounds.ended(at));
        }
        if (!listening.admission(at, news.expiresAtMillis())) {
          broken(Observed.DUPLICATED, at, 1);
        }
      }
      case CLOSING, OTHER -> {
        // Neither is promised at any time.
      }
    }
  }

  private void round(long at) {
    Cadence rounds = cadence;
    if (rounds == null) {
      cadence = new Cadence(listening.promises().position().toMillis(), at);
    } else {
      lost(at, rounds.told(at));
    }
  }

  private Turn turn(long number, long at) {
    long highest = listening.highestNumber();
    listening.highestNumber(number);
    if (at - skippedMillis > 2 * listening.promises().position().toMillis()) {
      lost(at, skipped);
      skipped = 0;
    }
    if (number < 0 || highest < 0) {
      return Turn.NEXT;
    }
    if (number > highest) {
      skipped += number - highest - 1;
      skippedMillis = at;
      return Turn.NEXT;
    }
    if (number < highest && number > resumedAfter && skipped > 0) {
      skipped--;
      return Turn.LATE;
    }
    return Turn.AGAIN;
  }

  /** The same bytes at once: nobody asked for that, and no round is that close to another. */
  private boolean isRepeat(ServerEvent event, long at) {
    Cadence rounds = cadence;
    return event.number() < 0
        && rounds != null
        && event.equals(last)
        && rounds.isRepeat(lastMillis, at);
  }

  private void lost(long at, long count) {
    if (count > 0) {
      broken(Observed.LOST, at, count);
    }
  }

  private void broken(String promise, long at, long count) {
    kept = false;
    listening.observe(promise, at, count);
  }
}
