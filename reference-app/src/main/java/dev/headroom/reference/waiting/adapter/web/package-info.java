/** The line over HTTP. */
@NullMarked
package dev.headroom.reference.waiting.adapter.web;

import org.jspecify.annotations.NullMarked;
