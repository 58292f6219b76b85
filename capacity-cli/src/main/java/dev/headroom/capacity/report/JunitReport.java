package dev.headroom.capacity.report;

import dev.headroom.capacity.check.Invariant;
import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.report.text.Headline;
import dev.headroom.capacity.report.text.Lede;
import dev.headroom.capacity.report.text.Names;
import dev.headroom.capacity.report.text.ObjectiveText;
import dev.headroom.capacity.report.text.ObjectiveText.State;
import dev.headroom.capacity.slo.Verdict;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * {@code junit.xml}: a test case for each objective and each correctness check, and one for the
 * measurement as a whole.
 *
 * <p>What could not be told is skipped, with the reason. CI shows skipped cases as green, so a run
 * without a verdict also has an error in the case {@code verdict}: nobody takes “can't tell” for a
 * pass.
 */
public final class JunitReport {
  /** {@code kind} is {@code failure}, {@code error}, {@code skipped}, or empty for a pass. */
  record Case(String group, String name, String kind, String message) {}

  private JunitReport() {}

  /** The XML document. */
  public static String render(JudgedRun run) {
    String suite = run.manifest() == null ? run.source() : run.manifest().scenario();
    return document(suite, cases(run), Lede.counted(run).toMillis() / 1000.0);
  }

  static String document(String suite, List<Case> cases, double seconds) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      write(suite, cases, seconds, xml);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing XML to memory can't fail", e);
    }
    return text.append('\n').toString();
  }

  private static List<Case> cases(JudgedRun run) {
    List<Case> cases = new ArrayList<>();
    boolean none = run.verdict() == Verdict.INCONCLUSIVE || run.verdict() == Verdict.INVALID;
    cases.add(
        new Case("run", "verdict", none ? "error" : "", none ? Headline.of(run).toString() : ""));
    for (ObjectiveText row : ObjectiveText.of(run.objectives())) {
      cases.add(objective(row));
    }
    for (Invariant invariant : run.invariants()) {
      cases.add(invariant(invariant));
    }
    return cases;
  }

  private static Case objective(ObjectiveText row) {
    String note = row.note() == null ? "" : "; " + row.note();
    String measured = "measured " + row.measured() + ", target " + row.targetText() + note;
    String kind =
        row.state() == State.MISSED ? "failure" : row.state() == State.UNKNOWN ? "skipped" : "";
    return new Case("objectives", row.name().toString(), kind, kind.isEmpty() ? "" : measured);
  }

  private static Case invariant(Invariant invariant) {
    if (invariant.held() == null) {
      return new Case(
          "correctness", invariant.name().toString(), "skipped", "there was nothing to look at");
    }
    String message = invariant.violations() + " violations in " + invariant.checked();
    String witnesses =
        String.join("; ", invariant.witnesses().stream().map(w -> w.what().toString()).toList());
    return invariant.held()
        ? new Case("correctness", invariant.name().toString(), "", "")
        : new Case(
            "correctness",
            invariant.name().toString(),
            "failure",
            witnesses.isEmpty() ? message : message + ": " + witnesses);
  }

  private static void write(String suite, List<Case> cases, double seconds, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", Names.shown(suite));
    xml.writeAttribute("tests", Integer.toString(cases.size()));
    for (String kind : List.of("failure", "error", "skipped")) {
      String attribute = kind.equals("skipped") ? kind : kind + "s";
      long count = cases.stream().filter(one -> one.kind().equals(kind)).count();
      xml.writeAttribute(attribute, Long.toString(count));
    }
    xml.writeAttribute("time", String.format(Locale.ROOT, "%.3f", seconds));
    for (Case one : cases) {
      xml.writeCharacters("\n  ");
      write(one, Names.shown(suite), xml);
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private static void write(Case one, String suite, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", suite + "." + one.group());
    xml.writeAttribute("name", Names.shown(one.name()));
    if (!one.kind().isEmpty()) {
      xml.writeEmptyElement(one.kind());
      xml.writeAttribute("message", Names.sentence(one.message()));
    }
    xml.writeEndElement();
  }
}
