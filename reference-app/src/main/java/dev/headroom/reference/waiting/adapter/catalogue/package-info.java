/** The line asks the catalogue who and what exists, never the database. */
@NullMarked
package dev.headroom.reference.waiting.adapter.catalogue;

import org.jspecify.annotations.NullMarked;
