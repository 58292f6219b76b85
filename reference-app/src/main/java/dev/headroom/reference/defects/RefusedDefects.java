package dev.headroom.reference.defects;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Without the profile nothing is seeded; whoever asked for it all the same would take the app's
 * right behaviour for a defect that nobody noticed.
 */
@Configuration(proxyBeanMethods = false)
@Profile("!defects")
@Conditional(RefusedDefects.Asked.class)
class RefusedDefects {

  @Bean
  static BeanFactoryPostProcessor refusal() {
    return beans -> {
      throw new UnusableDefectsException(
          "defects.seeded is set, but the profile defects isn't active: nothing would be seeded");
    };
  }

  static class Asked implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return SeededProperty.isSet(context.getEnvironment());
    }
  }
}
