package dev.headroom.capacity.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.judge.JudgedRun;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JunitReportTest {

  private static Element suite(JudgedRun run) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    String xml = JunitReport.render(run);
    return factory
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)))
        .getDocumentElement();
  }

  @Test
  void a_failed_peak_reads_as_it_did() {
    Golden.holds(
        "peak-junit.xml", JunitReport.render(JudgedRuns.peakThatMissedItsEntryObjective()));
  }

  @Test
  void a_missed_objective_is_one_failure() throws Exception {
    Element suite = suite(JudgedRuns.peakThatMissedItsEntryObjective());
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    assertThat(suite.getAttribute("errors")).isEqualTo("0");
  }

  @Test
  void a_run_without_a_verdict_is_never_green() throws Exception {
    assertThat(suite(JudgedRuns.runThatWasInterruptedWithADamagedLog()).getAttribute("errors"))
        .isEqualTo("1");
    assertThat(suite(JudgedRuns.generatorThatWasTheBottleneck()).getAttribute("errors"))
        .isEqualTo("1");
  }

  @Test
  void a_passed_run_is_green() throws Exception {
    Element suite = suite(JudgedRuns.scaledBaselineThatPassed());
    assertThat(suite.getAttribute("failures") + suite.getAttribute("errors")).isEqualTo("00");
  }
}
