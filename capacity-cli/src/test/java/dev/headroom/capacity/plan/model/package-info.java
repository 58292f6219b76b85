@NullMarked
package dev.headroom.capacity.plan.model;

import org.jspecify.annotations.NullMarked;
