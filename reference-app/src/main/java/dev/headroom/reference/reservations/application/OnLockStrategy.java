package dev.headroom.reference.reservations.application;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;

/** A component that is there under these strategies only. */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(ChosenLockStrategy.class)
public @interface OnLockStrategy {

  /** One of them has to be chosen. */
  LockStrategy[] value();
}
