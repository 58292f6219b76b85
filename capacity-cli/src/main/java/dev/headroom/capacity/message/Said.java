package dev.headroom.capacity.message;

/** What each language says in its own way. */
public interface Said {

  String in(Words words);
}
