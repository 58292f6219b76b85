package dev.headroom.capacity.scenario;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the bundled app has to be told to have a defect. */
public final class Seeding {
  private static final String PROFILE = "spring.profiles.include";
  private static final String SEEDED = "defects.seeded";

  private Seeding() {}

  /**
   * Properties of the app.
   *
   * @param defect its id
   */
  public static Map<String, String> of(String defect) {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put(PROFILE, "defects");
    properties.put(SEEDED, defect);
    return properties;
  }
}
