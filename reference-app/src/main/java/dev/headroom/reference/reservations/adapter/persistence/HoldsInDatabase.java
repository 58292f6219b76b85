package dev.headroom.reference.reservations.adapter.persistence;

import dev.headroom.reference.reservations.application.LockStrategy;
import dev.headroom.reference.reservations.application.OnLockStrategy;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** There under the strategies that keep holds in the database. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OnLockStrategy({LockStrategy.REDISSON, LockStrategy.DATABASE, LockStrategy.OPTIMISTIC})
@interface HoldsInDatabase {}
