package dev.headroom.capacity.report.html;

import dev.headroom.capacity.judge.calibration.Calibration;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.model.Fitted;
import dev.headroom.capacity.plan.model.NextLevel;
import dev.headroom.capacity.plan.model.Parameter;
import dev.headroom.capacity.plan.model.Rejected;
import dev.headroom.capacity.plan.model.Scaling;
import dev.headroom.capacity.report.html.FactTable.Row;
import dev.headroom.capacity.report.text.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The models of a calibration. */
final class CalibrationModels {
  private CalibrationModels() {}

  static FactTable models(Calibration calibration) {
    List<Row> rows = new ArrayList<>();
    List<Message> notes = new ArrayList<>();
    Scaling scaling = calibration.scaling();
    Fitted model = chosen(calibration);
    if (scaling != null && model != null) {
      rows.add(PlanModels.chosen(model.model(), model.heldOutError()));
      for (Rejected other : scaling.others()) {
        rows.add(PlanModels.other(other.model(), other.heldOutError(), other.because()));
      }
      NextLevel next = scaling.next();
      if (next != null) {
        notes.add(
            Message.of(
                "Most worth measuring next: {0} instances; the interval at {1} becomes {2} narrower.",
                Formats.number(next.n()),
                Formats.number(next.target()),
                Formats.share(next.narrower()) + Formats.NBSP + "%"));
      }
    }
    return PlanModels.models(rows, notes);
  }

  static FactTable parameters(Calibration calibration) {
    List<Row> rows = new ArrayList<>();
    Fitted model = chosen(calibration);
    if (model != null) {
      for (Parameter one : model.parameters()) {
        rows.add(PlanModels.parameter(one.name(), one.value(), one.low(), one.high()));
      }
    }
    return PlanModels.parameters(rows);
  }

  /** Which line it is. */
  static Message line(Fitted model) {
    String parameters =
        model.parameters().stream()
            .map(one -> one.name() + Formats.NBSP + PlanModels.figure(one.value()))
            .collect(Collectors.joining(", "));
    return Message.of("Line: {0}, {1}.", model.model(), parameters);
  }

  private static @Nullable Fitted chosen(Calibration calibration) {
    Scaling scaling = calibration.scaling();
    return scaling == null ? null : scaling.chosen();
  }
}
