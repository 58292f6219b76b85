package dev.headroom.capacity.plan.size;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.Size;
import dev.headroom.capacity.plan.Target;
import java.util.ArrayList;
import java.util.List;

/** What all parts take together, gathered part by part. */
public final class Findings {
  /** Of a shared resource no more is planned to be in use: beyond, waits grow steeply. */
  public static final double MOST_IN_USE = 0.7;

  private final List<Size> sizes = new ArrayList<>();
  private final List<Constraint> constraints = new ArrayList<>();
  private final List<Message> doubts = new ArrayList<>();

  private Findings() {}

  /**
   * @param instances that carry the target
   * @param today instances that there are
   * @param connections that the database allows; 0 where nobody says
   */
  public static Findings of(
      Facts facts, Target target, Instances instances, int today, int connections) {
    Findings findings = new Findings();
    new StreamSizes(findings, facts, target, instances).find();
    new DatabaseSizes(findings, facts, target, instances, today, connections).find();
    new RedisSizes(findings, facts, target).find();
    new KafkaSizes(findings, facts, target).find();
    new LineSizes(findings, facts, target).find();
    return findings;
  }

  public List<Size> sizes() {
    return List.copyOf(sizes);
  }

  public List<Constraint> constraints() {
    return List.copyOf(constraints);
  }

  /** As sentences. */
  public List<Message> doubts() {
    return List.copyOf(doubts);
  }

  void add(Size size) {
    sizes.add(size);
  }

  void doubt(Message sentence) {
    doubts.add(sentence);
  }

  void limited(Constraint constraint) {
    constraints.add(constraint);
  }
}
