package dev.headroom.capacity.plan.model;

import dev.headroom.capacity.message.Message;
import java.util.Arrays;
import java.util.List;

/** The Universal Scalability Law with κ = 0: a share σ of the work is done one after the other. */
record Amdahl(Usl usl) implements Family {

  static Amdahl of(Scale scale) {
    return new Amdahl(new Usl(scale));
  }

  @Override
  public Message name() {
    return Message.of("Amdahl's law");
  }

  @Override
  public List<String> parameters() {
    return usl.parameters().subList(0, 2);
  }

  @Override
  public List<double[]> starts(Data data) {
    return usl.starts(data).stream().map(start -> Arrays.copyOf(start, 2)).toList();
  }

  @Override
  public double[] lowest() {
    return Arrays.copyOf(usl.lowest(), 2);
  }

  @Override
  public double[] highest() {
    return Arrays.copyOf(usl.highest(), 2);
  }

  @Override
  public double[] at(double[] unknowns, double[] n) {
    return usl.at(Arrays.copyOf(unknowns, 3), n);
  }

  @Override
  public double[] reported(double[] unknowns) {
    return Arrays.copyOf(usl.reported(Arrays.copyOf(unknowns, 3)), 2);
  }
}
