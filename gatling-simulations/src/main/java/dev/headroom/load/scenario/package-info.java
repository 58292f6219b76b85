/**
 * What a scenario file says, checked as it is read, so that a mistake costs a line on the terminal
 * and not a run. Objectives and app properties are left to those who judge and those who start the
 * app.
 */
@NullMarked
package dev.headroom.load.scenario;

import org.jspecify.annotations.NullMarked;
