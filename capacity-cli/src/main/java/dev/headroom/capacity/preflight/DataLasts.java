package dev.headroom.capacity.preflight;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether seats and points last. The generator refuses nothing for want of them, but people without
 * a seat to ask for fall silent.
 */
final class DataLasts implements Law {

  static final String SEATS = "seats needed = visits × holds a visit / rivals";
  static final String SEVERAL = "seats needed = visits × holds a visit × seats a hold / rivals";
  static final String POINTS = "points needed = visits a user × price";

  @Override
  public List<Finding> look(Plan plan, LineForecast line) {
    List<Finding> findings = new ArrayList<>();
    double visits =
        Math.min(plan.mostVisits(), line.applies() ? line.admitted() : plan.mostVisits());
    int each = plan.way().count("hold") + plan.way().count("book");
    if (each == 0) {
      return findings;
    }
    findings.add(seats(plan, visits, each));
    if (plan.way().has("pay") || plan.way().has("book")) {
      findings.add(points(plan, visits));
    }
    int rivals = plan.data().rivals();
    double together = PeopleAtOnce.of(plan, line) / plan.data().schedules();
    if (rivals > 1 && together < rivals) {
      findings.add(
          Finding.doubt(
              SEATS,
              "rivals for a seat are not there at once",
              Say.number(rivals)
                  + " rivals for each seat, "
                  + Say.number(together)
                  + " people at once in a schedule",
              "fewer schedules, more people, or fewer rivals"));
    }
    return findings;
  }

  private static Finding seats(Plan plan, double visits, int each) {
    int several = plan.way().seatsPerHold();
    String law = several == 1 ? SEATS : SEVERAL;
    double needed = visits * each * several * plan.way().buy() / plan.data().rivals();
    long seats = plan.data().seats();
    String sum =
        Say.number(visits)
            + " visits × "
            + each
            + (several > 1 ? " × " + several : "")
            + (plan.way().buy() < 1 ? " × " + Say.ratio(plan.way().buy()) : "")
            + (plan.data().rivals() > 1 ? " / " + plan.data().rivals() : "")
            + " = "
            + Say.number(Math.ceil(needed))
            + ", data has "
            + Say.number(seats);
    return needed > seats
        ? Finding.contradiction(
            law,
            "the seats run out: " + Say.number(Math.ceil(needed - seats)) + " too few",
            sum,
            "data.seatsPerSchedule: " + Math.round(Math.ceil(needed / plan.data().schedules())))
        : Finding.fine(law, "the seats last", sum);
  }

  private static Finding points(Plan plan, double visits) {
    double aUser = Math.ceil(Math.max(1, visits / plan.data().users()));
    int several = plan.way().seatsPerHold();
    double needed = aUser * several * plan.data().seatPrice();
    String sum =
        Say.number(aUser)
            + (aUser == 1 ? " visit" : " visits")
            + " a user × "
            + (several > 1 ? several + " seats × " : "")
            + Say.number(plan.data().seatPrice())
            + " = "
            + Say.number(needed)
            + ", each has "
            + Say.number(plan.data().pointsPerUser());
    return Double.isFinite(needed) && needed > plan.data().pointsPerUser()
        ? Finding.contradiction(
            POINTS, "users run out of points", sum, "data.pointsPerUser: " + Math.round(needed))
        : Finding.fine(POINTS, "the points last", sum);
  }
}
