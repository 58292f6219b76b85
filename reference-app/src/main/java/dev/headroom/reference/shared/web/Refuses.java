package dev.headroom.reference.shared.web;

import dev.headroom.reference.shared.Code;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The codes a call may answer with, besides those that any call may; what OpenAPI tells clients.
 * The success is told by the method itself: it returns {@code Answer<View>}, and
 * {@code @ResponseStatus} names a status other than 200.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Refuses {

  /** In any order; none for a call that refuses nothing of its own. */
  Code[] value();
}
