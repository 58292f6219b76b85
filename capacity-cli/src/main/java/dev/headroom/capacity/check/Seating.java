package dev.headroom.capacity.check;

import dev.headroom.capacity.check.Stretches.Stretch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Who had each seat, surely and possibly. Seats are numbered from 0 in the order they are met. */
final class Seating {

  private final Promises promises;
  private final LongMap numbers = new LongMap();
  private long[] ids = new long[16];
  private final Tenure[] bySeat;
  private final int[] begins;
  private final Stretches[] sure;
  private final Stretches[] possible;

  Seating(List<Tenure> tenures, Promises promises) {
    this.promises = promises;
    int[] counts = new int[16];
    int claims = 0;
    for (Tenure tenure : tenures) {
      for (long seat : tenure.seats) {
        int number = numbered(tenure.schedule, seat);
        if (number >= counts.length) {
          counts = Arrays.copyOf(counts, counts.length * 2);
        }
        counts[number]++;
        claims++;
      }
    }
    int seats = numbers.size();
    begins = new int[seats + 1];
    for (int seat = 0; seat < seats; seat++) {
      begins[seat + 1] = begins[seat] + counts[seat];
    }
    bySeat = new Tenure[claims];
    int[] next = Arrays.copyOf(begins, seats);
    for (Tenure tenure : tenures) {
      for (long seat : tenure.seats) {
        bySeat[next[number(tenure.schedule, seat)]++] = tenure;
      }
    }
    sure = new Stretches[seats];
    possible = new Stretches[seats];
  }

  int seats() {
    return begins.length - 1;
  }

  long seat(int number) {
    return ids[number];
  }

  /** {@link LongMap#NONE} for a seat that nobody ever asked for and may have got. */
  int number(long schedule, long seat) {
    return numbers.get(Hash.of(schedule, seat));
  }

  /** When somebody first had it for sure, so that it was free before; never if nobody did. */
  long firstGot(int number) {
    Stretches.Stretch[] all = sure(number).byStart();
    return all.length == 0 ? Tenure.NEVER : all[0].from();
  }

  /** When somebody surely had it; one who held and then bought it without a gap has one stretch. */
  Stretches sure(int number) {
    if (number == LongMap.NONE) {
      return Stretches.NONE;
    }
    if (sure[number] == null) {
      sure[number] = new Stretches(surely(number));
    }
    return sure[number];
  }

  /** When somebody may have had it. */
  Stretches possible(int number) {
    if (number == LongMap.NONE) {
      return Stretches.NONE;
    }
    if (possible[number] == null) {
      List<Stretch> stretches = new ArrayList<>(begins[number + 1] - begins[number]);
      for (int i = begins[number]; i < begins[number + 1]; i++) {
        Tenure tenure = bySeat[i];
        long until = tenure.possibleUntil(promises.clockSlack(), promises.paymentGrace());
        stretches.add(new Stretch(tenure, tenure.asked, until));
      }
      possible[number] = new Stretches(stretches);
    }
    return possible[number];
  }

  private List<Stretch> surely(int number) {
    Duration slack = promises.clockSlack();
    List<Stretch> stretches = new ArrayList<>(begins[number + 1] - begins[number]);
    for (int i = begins[number]; i < begins[number + 1]; i++) {
      Tenure tenure = bySeat[i];
      if (tenure.joins(slack)) {
        stretches.add(new Stretch(tenure, tenure.got, Tenure.NEVER));
        continue;
      }
      if (tenure.got != Tenure.NEVER) {
        stretches.add(
            new Stretch(tenure, tenure.got, Math.max(tenure.got, tenure.sureUntil(slack))));
      }
      if (tenure.paid != Tenure.NEVER) {
        stretches.add(new Stretch(tenure, tenure.paid, Tenure.NEVER));
      }
    }
    return stretches;
  }

  private int numbered(long schedule, long seat) {
    long key = Hash.of(schedule, seat);
    int number = numbers.get(key);
    if (number == LongMap.NONE) {
      number = numbers.size();
      numbers.put(key, number);
      if (number == ids.length) {
        ids = Arrays.copyOf(ids, number * 2);
      }
      ids[number] = seat;
    }
    return number;
  }
}
