package dev.headroom.load.feeder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.load.scenario.TestData;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FeederTest {

  private static final TestData DATA = new TestData(1_000, 10, 60, 0, 0, 1);

  @Test
  void no_two_visits_of_any_injector_are_the_same_user_until_all_have_been() {
    List<Integer> users =
        IntStream.rangeClosed(1, 3)
            .mapToObj(i -> new Share(i, 3))
            .flatMap(share -> people(share, share.of(DATA.users()), 7))
            .map(Person::userId)
            .toList();

    assertThat(users).hasSize(1_000).doesNotHaveDuplicates();
    assertThat(users).allSatisfy(user -> assertThat(user).isBetween(1, 1_000));
  }

  @Test
  void no_two_visits_share_a_number() {
    Stream<Person> everybody =
        IntStream.rangeClosed(1, 3).boxed().flatMap(i -> people(new Share(i, 3), 900, 7));

    assertThat(everybody.map(Person::visit)).doesNotHaveDuplicates();
  }

  @Test
  void every_person_has_a_schedule_and_the_schedules_are_dealt_evenly() {
    List<Person> people = people(new Share(2, 3), 300, 7).toList();

    assertThat(people).allSatisfy(p -> assertThat(p.scheduleId()).isEqualTo(1 + p.userId() % 10));
    for (int schedule = 1; schedule <= 10; schedule++) {
      int wanted = schedule;
      assertThat(people.stream().filter(p -> p.scheduleId() == wanted)).hasSize(30);
    }
  }

  @Test
  void the_same_seed_deals_the_same_people_and_another_seed_others() {
    assertThat(people(Share.WHOLE, 50, 7).toList()).isEqualTo(people(Share.WHOLE, 50, 7).toList());
    assertThat(people(Share.WHOLE, 50, 7).toList())
        .isNotEqualTo(people(Share.WHOLE, 50, 8).toList());
  }

  @Test
  void users_come_back_when_all_have_been() {
    List<Person> twice = people(Share.WHOLE, 2_000, 7).toList();

    assertThat(twice.get(1_000).userId()).isEqualTo(twice.get(0).userId());
    assertThat(twice.get(1_000).visit()).isNotEqualTo(twice.get(0).visit());
  }

  @Test
  void every_seat_of_a_schedule_is_dealt_once_over_all_injectors() {
    List<Integer> seats =
        IntStream.rangeClosed(1, 4)
            .mapToObj(i -> new Seats(DATA, new Share(i, 4), 7, 1, 1))
            .flatMap(feeder -> IntStream.range(0, 15).mapToObj(i -> one(feeder, third(i), 0)))
            .map(OptionalInt::getAsInt)
            .toList();

    assertThat(seats).containsExactlyInAnyOrderElementsOf(range(121, 180));
  }

  @Test
  void who_is_dealt_which_seat_does_not_depend_on_who_asks_first() {
    Seats forwards = new Seats(DATA, Share.WHOLE, 7, 2, 1);
    Seats backwards = new Seats(DATA, Share.WHOLE, 7, 2, 1);
    Map<Integer, OptionalInt> seats = new HashMap<>();
    for (int i = 0; i < 60; i++) {
      seats.put(i, one(forwards, third(i / 2), i % 2));
    }
    for (int i = 59; i >= 0; i--) {
      assertThat(one(backwards, third(i / 2), i % 2)).isEqualTo(seats.get(i));
    }
    assertThat(Set.copyOf(seats.values())).hasSize(60);
  }

  @Test
  void who_comes_from_beyond_the_last_seat_takes_what_others_left() {
    Seats seats = new Seats(DATA, Share.WHOLE, 7, 1, 1);
    Set<Integer> dealt = new HashSet<>();
    for (int i = 0; i < 60; i++) {
      OptionalInt seat = one(seats, third(1_000 + i), 0);
      assertThat(dealt.add(seat.getAsInt())).as("a seat nobody was dealt").isTrue();
    }
    assertThat(one(seats, third(0), 0)).as("his seat was left, but is taken").isEmpty();
  }

  @Test
  void a_schedule_that_is_used_up_deals_no_more() {
    Seats seats = new Seats(DATA, Share.WHOLE, 7, 1, 1);
    assertThat(IntStream.range(0, 60).mapToObj(i -> one(seats, third(i), 0)))
        .allMatch(OptionalInt::isPresent);

    assertThat(one(seats, third(60), 0)).isEmpty();
    assertThat(one(seats, third(61), 0)).isEmpty();
    assertThat(one(seats, new Person(0, 7, 2, 0), 0)).isPresent();
  }

  @Test
  void rivals_are_dealt_the_same_seat_one_after_the_other_and_everybody_else_another() {
    TestData hot = new TestData(1_000, 10, 60, 0, 0, 100);
    List<Integer> dealt =
        IntStream.rangeClosed(1, 2)
            .mapToObj(i -> new Seats(hot, new Share(i, 2), 7, 1, 1))
            .flatMap(feeder -> IntStream.range(0, 3_001).mapToObj(i -> one(feeder, third(i), 0)))
            .filter(OptionalInt::isPresent)
            .map(OptionalInt::getAsInt)
            .toList();

    assertThat(dealt).hasSize(6_000);
    for (int seat = 0; seat < 60; seat++) {
      assertThat(dealt.subList(100 * seat, 100 * seat + 100)).containsOnly(dealt.get(100 * seat));
    }
    assertThat(Set.copyOf(dealt)).containsExactlyInAnyOrderElementsOf(range(121, 180));
  }

  @Test
  void nobody_is_dealt_the_same_seat_twice_in_a_visit_however_many_rivals_there_are() {
    Seats seats = new Seats(new TestData(1_000, 10, 60, 0, 0, 100), Share.WHOLE, 7, 2, 1);

    assertThat(one(seats, third(7), 0)).isNotEqualTo(one(seats, third(7), 1));
  }

  @Test
  void of_two_rivals_for_pairs_of_seats_each_shares_one_with_the_next() {
    Seats seats = new Seats(new TestData(1_000, 10, 60, 0, 0, 2), Share.WHOLE, 7, 1, 2);
    List<List<Integer>> pairs =
        IntStream.range(0, 20).mapToObj(i -> seats.next(third(i), 0, 2)).toList();

    for (int i = 1; i < pairs.size(); i++) {
      assertThat(pairs.get(i).get(0)).isEqualTo(pairs.get(i - 1).get(1));
    }
    assertThat(pairs.stream().flatMap(List::stream).distinct()).hasSize(21);
  }

  @Test
  void a_hundred_rivals_want_each_seat_whether_in_pairs_or_alone() {
    Seats seats = new Seats(new TestData(1_000, 10, 60, 0, 0, 100), Share.WHOLE, 7, 1, 2);
    Map<Integer, Integer> wanted = new HashMap<>();
    for (int i = 0; i < 1_000; i++) {
      seats.next(third(i), 0, 2).forEach(seat -> wanted.merge(seat, 1, Integer::sum));
    }

    assertThat(wanted).hasSize(21);
    assertThat(wanted.values()).filteredOn(people -> people == 100).hasSize(19);
    assertThat(wanted.values()).filteredOn(people -> people == 50).hasSize(2);
  }

  @Test
  void without_rivals_nobody_shares_a_seat_however_many_seats_and_holds_there_are() {
    Seats seats = new Seats(DATA, Share.WHOLE, 7, 2, 3);
    List<Integer> dealt =
        IntStream.range(0, 20)
            .mapToObj(i -> seats.next(third(i / 2), i % 2, 3))
            .flatMap(List::stream)
            .toList();

    assertThat(dealt).hasSize(60).doesNotHaveDuplicates();
  }

  @Test
  void who_wants_more_seats_than_are_left_is_dealt_those_and_none_twice() {
    Seats seats = new Seats(new TestData(1_000, 1, 3, 0, 0, 5), Share.WHOLE, 7, 1, 4);

    assertThat(seats.next(new Person(0, 1, 1, 0), 0, 4)).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void people_know_how_many_came_to_their_schedule_before() {
    List<Person> people = people(Share.WHOLE, 2_000, 7).toList();

    for (int schedule = 1; schedule <= 10; schedule++) {
      int wanted = schedule;
      assertThat(people.stream().filter(p -> p.scheduleId() == wanted).map(Person::place))
          .containsExactlyElementsOf(LongStream.range(0, 200).boxed().toList());
    }
  }

  @Test
  void shares_add_up_to_the_whole() {
    assertThat(IntStream.rangeClosed(1, 7).map(i -> new Share(i, 7).of(500)).sum()).isEqualTo(500);
    assertThat(new Share(2, 7).begin(500)).isEqualTo(new Share(1, 7).of(500));
  }

  private static Stream<Person> people(Share share, int count, long seed) {
    People people = new People(DATA, share, seed);
    return Stream.generate(people::next).limit(count);
  }

  private static OptionalInt one(Seats seats, Person person, int hold) {
    return seats.next(person, hold, 1).stream().mapToInt(Integer::intValue).findFirst();
  }

  /** Somebody who comes to the third schedule. */
  private static Person third(int place) {
    return new Person(place, place + 1, 3, place);
  }

  private static List<Integer> range(int from, int to) {
    return IntStream.rangeClosed(from, to).boxed().toList();
  }
}
