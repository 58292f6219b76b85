/** The database's own words, so that the app can tell a conflict from a bug. */
@NullMarked
package dev.headroom.reference.shared.database;

import org.jspecify.annotations.NullMarked;
