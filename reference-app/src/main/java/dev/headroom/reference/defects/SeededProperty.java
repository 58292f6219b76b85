package dev.headroom.reference.defects;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** {@code defects.seeded}: ids of defects, separated by commas. */
final class SeededProperty {
  private static final String NAME = "defects.seeded";

  private SeededProperty() {}

  static boolean isSet(Environment environment) {
    return !ids(environment).isEmpty();
  }

  /**
   * The defects it names.
   *
   * @throws UnusableDefectsException when it names none, or one that isn't there
   */
  static List<Defect> read(Environment environment) {
    List<String> ids = ids(environment);
    if (ids.isEmpty()) {
      throw new UnusableDefectsException(
          "the profile defects is active, but defects.seeded names none of: " + known());
    }
    return ids.stream().distinct().map(SeededProperty::defect).toList();
  }

  private static List<String> ids(Environment environment) {
    return Binder.get(environment).bind(NAME, Bindable.listOf(String.class)).orElse(List.of());
  }

  static Defect defect(String id) {
    Optional<Defect> found =
        Defects.ALL.stream().filter(defect -> defect.id().equals(id)).findFirst();
    return found.orElseThrow(
        () ->
            new UnusableDefectsException(
                "defects.seeded names '" + id + "', which is none of: " + known()));
  }

  private static String known() {
    return Defects.ALL.stream().map(Defect::id).collect(Collectors.joining(", "));
  }
}
