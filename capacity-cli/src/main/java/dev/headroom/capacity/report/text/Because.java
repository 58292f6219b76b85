package dev.headroom.capacity.report.text;

import dev.headroom.capacity.judge.Diagnosis;
import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.slo.Evaluation;

/**
 * How the verdict's sentence about a missed objective goes on: with its cause, or with what went on
 * meanwhile, where the diagnosis is about that objective.
 */
final class Because {
  private Because() {}

  /** Empty where nothing is known. */
  static Message of(JudgedRun run, Evaluation missed) {
    Diagnosis diagnosis = run.diagnosis();
    if (!missed.name().equals(diagnosis.of())) {
      return Message.NONE;
    }
    Message because = diagnosis.because();
    Message meanwhile = diagnosis.meanwhile();
    return because != null
        ? Message.of(", because {0}", because)
        : meanwhile != null ? Message.of(", while {0}", meanwhile) : Message.NONE;
  }
}
