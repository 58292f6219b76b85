package dev.headroom.reference.defects;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.beans.factory.BeanFactory;

/**
 * Something to be wrong with.
 *
 * @param id its name in {@code defects.seeded}, in kebab-case
 * @param decorations what is put around which ports
 * @param properties settings that come before all others
 */
record Defect(String id, List<Decoration<?>> decorations, Map<String, String> properties) {

  Defect {
    decorations = List.copyOf(decorations);
    properties = Map.copyOf(properties);
  }

  /** One that shows only where a part is lost, so that drills alone have use for it. */
  static Defect forDrills(String id) {
    return new Defect(id, List.of(), Map.of());
  }

  static Defect named(String id) {
    return new Defect(id, List.of(), Map.of());
  }

  <T> Defect around(Class<T> port, BiFunction<T, BeanFactory, T> decorator) {
    List<Decoration<?>> more = new ArrayList<>(decorations);
    more.add(new Decoration<>(port, decorator));
    return new Defect(id, more, properties);
  }

  Defect with(String property, String value) {
    Map<String, String> more = new LinkedHashMap<>(properties);
    more.put(property, value);
    return new Defect(id, decorations, more);
  }

  /** What stands between a port's bean and whoever asks for the port. */
  record Decoration<T>(Class<T> port, BiFunction<T, BeanFactory, T> decorator) {

    T around(BeanFactory beans, String real) {
      return decorator.apply(beans.getBean(real, port), beans);
    }
  }
}
