package dev.headroom.capacity.message;

/** A language that reports are written in. */
public enum Language {
  EN,
  KO
}
