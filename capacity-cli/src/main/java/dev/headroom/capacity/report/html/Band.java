package dev.headroom.capacity.report.html;

/** A stretch of time shaded in every lane; {@code cls} is its colour's class. */
record Band(long fromMillis, long toMillis, String cls) {}
