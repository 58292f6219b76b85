/** What a drill does, as records; the files are read by those who know the load's objectives. */
@NullMarked
package dev.headroom.chaos.experiment;

import org.jspecify.annotations.NullMarked;
