package dev.headroom.chaos.toxiproxy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds for every Toxiproxy that there is here; the class takes a {@link ToxiproxyKind}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedClass
@MethodSource("dev.headroom.chaos.toxiproxy.ToxiproxyKind#here")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@interface ToxiproxyContract {}
