package dev.headroom.reference.waiting.adapter.catalogue;

import dev.headroom.reference.concerts.Catalogue;
import dev.headroom.reference.users.UserDirectory;
import dev.headroom.reference.waiting.application.Schedules;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class CatalogueSchedules implements Schedules {
  private final Catalogue catalogue;
  private final UserDirectory users;

  CatalogueSchedules(Catalogue catalogue, UserDirectory users) {
    this.catalogue = catalogue;
    this.users = users;
  }

  @Override
  public boolean userExists(long userId) {
    return users.exists(userId);
  }

  @Override
  public boolean scheduleExists(long scheduleId) {
    return catalogue.hasSchedule(scheduleId);
  }

  @Override
  public List<Long> scheduleIds() {
    return catalogue.scheduleIds();
  }
}
