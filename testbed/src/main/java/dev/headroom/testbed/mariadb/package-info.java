/** MariaDB from the bundled binary on a copy of a data directory that was installed once. */
@NullMarked
package dev.headroom.testbed.mariadb;

import org.jspecify.annotations.NullMarked;
