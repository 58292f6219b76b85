package dev.headroom.capacity.report.text;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.message.Said;
import dev.headroom.capacity.message.Words;

/** What holds names that others chose, said without control or direction characters. */
public record Plain(Object said) implements Said {

  public static Message of(Object said) {
    return Message.data(new Plain(said));
  }

  @Override
  public String in(Words words) {
    return Names.sentence(words.say(said));
  }
}
