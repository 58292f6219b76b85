package dev.headroom.reference.reservations.application;

import java.util.List;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Reads the property as the rest of the app does, in whatever form it is written. */
class ChosenLockStrategy implements Condition {

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    LockStrategy chosen =
        Binder.get(context.getEnvironment())
            .bind("reservations.lock-strategy", LockStrategy.class)
            .orElse(LockStrategy.REDIS_ATOMIC);
    LockStrategy[] fitting =
        metadata
            .getAnnotations()
            .get(OnLockStrategy.class)
            .getValue("value", LockStrategy[].class)
            .orElseThrow();
    return List.of(fitting).contains(chosen);
  }
}
