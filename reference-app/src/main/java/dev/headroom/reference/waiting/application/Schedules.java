package dev.headroom.reference.waiting.application;

import java.util.List;

/** Who and what there is to wait for, known without asking the database. */
public interface Schedules {

  /** Whether there is such a user. */
  boolean userExists(long userId);

  /** Whether there is such a schedule. */
  boolean scheduleExists(long scheduleId);

  /** The ids of all schedules. */
  List<Long> scheduleIds();
}
