/**
 * Whether a suspected cause is one: changed, predicted, measured again. Nothing is called confirmed
 * because it agrees with a diagnosis, only because changing it changed what it was blamed for.
 */
@NullMarked
package dev.headroom.capacity.judge.confirm;

import org.jspecify.annotations.NullMarked;
