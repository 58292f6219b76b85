package dev.headroom.capacity.cli;

import dev.headroom.capacity.judge.Judge;
import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.judge.confirm.Change;
import dev.headroom.capacity.judge.confirm.Confirmation;
import dev.headroom.capacity.judge.confirm.Confirmed;
import dev.headroom.capacity.judge.confirm.Confirming;
import dev.headroom.capacity.judge.confirm.Expectation;
import dev.headroom.capacity.judge.confirm.Intervention;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.read.ManifestFile;
import dev.headroom.capacity.report.ConfirmJson;
import dev.headroom.capacity.report.ConfirmMarkdown;
import dev.headroom.capacity.report.terminal.ConfirmTerminal;
import dev.headroom.capacity.report.text.ConfirmText;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.stack.AppSetup;
import dev.headroom.capacity.stack.RunPlan;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code run --confirm}: the same load once more, on an app of which the suspect was changed. */
final class ConfirmRun {
  /** Makes one run. */
  interface Runs {
    RunManifest make(RunPlan plan) throws Exception;
  }

  private final Console console;
  private final Reports reports;
  private final Runs runs;

  ConfirmRun(Console console, Reports reports, Runs runs) {
    this.console = console;
    this.reports = reports;
    this.runs = runs;
  }

  /**
   * Where the second run's results go: beside the first's, as results below results would count
   * among them.
   *
   * @throws UsageException if it can't be made, or there is nothing that could be changed
   */
  static Path folder(RunPlan plan) {
    if (!plan.bundled()) {
      throw new UsageException(
          "--confirm changes the app, and --target is one that is not started here.",
          "Leave out --confirm, or --target.");
    }
    Path results = plan.results();
    return OutputFolder.check(results.resolveSibling(results.getFileName() + "-changed"));
  }

  void after(JudgedRun first, RunPlan plan, Path folder) throws Exception {
    Intervention intervention = Confirming.after(first);
    Change change = intervention.change();
    Expectation expected = intervention.expected();
    if (change == null || expected == null) {
      write(Confirmed.refused(intervention.refusal()), first, plan.results());
      say(List.of(intervention.refusal()));
      return;
    }
    say(ConfirmText.before(change, expected));
    RunPlan second = changed(plan, change, folder);
    RunManifest manifest = runs.make(second);
    JudgedRun judged = Judge.judge(folder);
    ManifestFile.write(folder, manifest.with(judged.validity()));
    reports.write(judged, folder);
    Confirmation found = Confirming.judge(change, expected, first, judged);
    String name = String.valueOf(folder.getFileName());
    Files.writeString(
        plan.results().resolve(ConfirmMarkdown.NAME),
        ConfirmMarkdown.of(found, name, console.result().words()));
    write(Confirmed.of(found, name), first, plan.results());
    say(ConfirmText.after(found));
  }

  /** The same on an app of which only that differs. */
  static RunPlan changed(RunPlan plan, Change change, Path folder) {
    AppSetup app = plan.app().changed(change.properties());
    StringBuilder again = new StringBuilder(plan.command());
    change.properties().forEach((key, to) -> again.append(" --set " + key + "=" + to));
    String heap = change.heap();
    if (heap == null) {
      return plan.on(app, folder, again.toString());
    }
    String command = again.toString().replaceFirst(" --heap \\S+", "") + " --heap " + heap;
    return plan.on(app.withHeap(heap), folder, command);
  }

  /** Beside the run, and into its page. */
  private void write(Confirmed confirmed, JudgedRun first, Path results) throws IOException {
    Files.writeString(results.resolve(ConfirmJson.NAME), ConfirmJson.of(confirmed));
    reports.write(first.confirmed(confirmed), results);
  }

  /** Beside what standard output is for, where that is a document. */
  private void say(List<Message> sentences) {
    PrintWriter out = reports.printed() == null ? console.out() : console.err();
    out.print(ConfirmTerminal.of(sentences, console.result()));
    out.flush();
  }
}
