/** One way out over HTTP: values, or problem details with a stable code. */
@NullMarked
package dev.headroom.reference.shared.web;

import org.jspecify.annotations.NullMarked;
