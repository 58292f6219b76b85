package dev.headroom.reference.defects;

import dev.headroom.reference.defects.Defect.Decoration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Registers each decorator as the bean that is meant when its port is asked for. The bean behind it
 * stays as it is, with its schedules, transactions and listeners.
 */
final class Seeding implements BeanDefinitionRegistryPostProcessor {
  private static final Logger LOG = LoggerFactory.getLogger(Seeding.class);
  private final ConfigurableEnvironment environment;
  private final List<Defect> seeded;

  Seeding(ConfigurableEnvironment environment, List<Defect> seeded) {
    this.environment = environment;
    this.seeded = List.copyOf(seeded);
  }

  @Override
  public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
    Map<String, Object> properties = new LinkedHashMap<>();
    seeded.forEach(defect -> properties.putAll(defect.properties()));
    environment.getPropertySources().addFirst(new MapPropertySource("defects", properties));
    for (Defect defect : seeded) {
      LOG.warn("seeded defect: {}", defect.id());
      int part = 0;
      for (Decoration<?> decoration : defect.decorations()) {
        String name = "defects." + defect.id() + "." + part++;
        decorate((DefaultListableBeanFactory) registry, name, decoration);
      }
    }
  }

  private static <T> void decorate(
      DefaultListableBeanFactory beans, String name, Decoration<T> decoration) {
    String real = meant(beans, decoration.port());
    beans.getBeanDefinition(real).setPrimary(false);
    RootBeanDefinition decorator =
        new RootBeanDefinition(decoration.port(), () -> decoration.around(beans, real));
    decorator.setPrimary(true);
    // What its superclass is annotated with has been done for the bean behind it.
    decorator.setSynthetic(true);
    beans.registerBeanDefinition(name, decorator);
  }

  private static String meant(DefaultListableBeanFactory beans, Class<?> port) {
    String[] names = beans.getBeanNamesForType(port, true, false);
    return names.length == 1
        ? names[0]
        : Arrays.stream(names)
            .filter(name -> beans.getBeanDefinition(name).isPrimary())
            .findFirst()
            .orElseThrow(
                () -> new IllegalStateException("no one bean of " + port + ": " + List.of(names)));
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {}
}
