package dev.headroom.capacity.judge.trust;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.slo.Numbers;
import dev.headroom.capacity.slo.TrustCheck;
import dev.headroom.capacity.slo.TrustCheck.Gravity;
import java.util.List;
import java.util.Optional;

/** Whether several generators counted from one zero, so that their loads add up to the plan's. */
final class InStep implements Check {

  private static final double LIMIT_MS = 100;
  private static final Question QUESTION =
      new Question("Generators in step", "zeros within 100 ms", Gravity.INVALIDATES);

  @Override
  public Optional<TrustCheck> look(Grounds grounds) {
    List<Long> zeros = grounds.observations().zeros();
    if (grounds.injectors() < 2 || zeros.isEmpty()) {
      return Optional.empty();
    }
    if (zeros.size() < grounds.injectors()) {
      Message measured = Message.of("{0} of {1} generators", zeros.size(), grounds.injectors());
      return Optional.of(
          QUESTION.broken(
              measured,
              null,
              Message.of("Only {0} left observations", measured),
              Message.of("See their logs in the results folder.")));
    }
    long first = zeros.stream().min(Long::compare).orElseThrow();
    double apart = zeros.stream().max(Long::compare).orElseThrow() - first;
    Message measured = Message.of("{0} apart", Numbers.of(apart, "ms"));
    return Optional.of(
        apart < LIMIT_MS
            ? QUESTION.held(measured, apart / LIMIT_MS)
            : QUESTION.broken(
                measured,
                apart / LIMIT_MS,
                Message.of("The generators began {0}", measured),
                Message.of("Run it again; set the clocks of machines that share a run by NTP.")));
  }
}
