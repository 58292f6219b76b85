package dev.headroom.reference.defects;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

class UnusableDefectsAnalyzer extends AbstractFailureAnalyzer<UnusableDefectsException> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, UnusableDefectsException cause) {
    return new FailureAnalysis(
        String.valueOf(cause.getMessage()),
        "Start with --spring.profiles.include=defects --defects.seeded=<id>[,<id>...] to be wrong"
            + " on purpose, and with neither of them to be right.",
        cause);
  }
}
