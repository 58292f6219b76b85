package dev.headroom.capacity.report.html;

import dev.headroom.capacity.judge.calibration.Calibration;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.html.CapacityPage.Section;
import dev.headroom.capacity.report.text.CalibrationText;
import dev.headroom.capacity.report.text.Names;
import dev.headroom.capacity.report.text.Plain;
import dev.headroom.capacity.slo.Verdict;
import java.util.List;

/** The page of a calibration: how throughput grew with instances, and what each level rests on. */
public final class CalibrationPage {
  private CalibrationPage() {}

  /** Of a calibration and the contents of its {@code calibration.json}. */
  public static CapacityPage of(Calibration calibration, String json) {
    boolean answered = calibration.verdict() == Verdict.PASS;
    Message headline = Plain.of(CalibrationText.headline(calibration));
    CapacityOne one =
        new CapacityOne(
            Message.of("Calibration"),
            Message.of("scenario {0}", Names.shown(calibration.setting().scenario())),
            Message.of(
                "{0} of {1} measurements", calibration.levels().size(), calibration.planned()),
            Message.of(answered ? "CALIBRATED" : "NO ANSWER"),
            answered ? "pass" : "inconclusive",
            Message.NONE,
            Message.NONE,
            headline,
            Message.of("{0}.", Plain.of(CalibrationText.setting(calibration.setting()))),
            List.of(),
            todo(calibration, answered),
            CalibrationGrowth.of(calibration),
            null,
            List.of(levels(calibration).alone()),
            null);
    return new CapacityPage(
        Message.of("{0}: {1}", one.verdict(), Names.shown(calibration.setting().scenario())),
        one,
        sections(calibration),
        EmbeddedSummary.of(json));
  }

  private static List<CapacityOne.Todo> todo(Calibration calibration, boolean answered) {
    String command = calibration.setting().command();
    return answered || command.isEmpty()
        ? List.of()
        : List.of(
            new CapacityOne.Todo(
                Message.of("Go on, or measure again"), Message.NONE, Names.sentence(command)));
  }

  private static FactTable levels(Calibration calibration) {
    return FactTable.of(
        Message.of("The levels"),
        Message.of(
            "The highest rate that met all objectives. Tick: counts. Question mark: does not, and"
                + " why."),
        CalibrationText.levels(calibration));
  }

  private static List<Section> sections(Calibration calibration) {
    FactTable heldOut =
        FactTable.of(
            Message.of("Predicted, then measured"),
            Message.of("Tick: the measurement lies within the interval."),
            CalibrationText.heldOut(calibration));
    List<List<FactTable>> pairs =
        List.of(
            List.of(heldOut),
            List.of(
                CalibrationModels.models(calibration), CalibrationModels.parameters(calibration)));
    return pairs.stream()
        .map(pair -> pair.stream().filter(table -> !table.rows().isEmpty()).toList())
        .filter(pair -> !pair.isEmpty())
        .map(pair -> new Section(pair, List.of()))
        .toList();
  }
}
