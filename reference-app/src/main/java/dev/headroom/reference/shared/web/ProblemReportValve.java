package dev.headroom.reference.shared.web;

import dev.headroom.reference.shared.Refusal;
import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** Problems in place of Tomcat's pages for what never reached the app, such as a broken header. */
class ProblemReportValve extends ErrorReportValve {
  private final ProblemWriter problems;

  ProblemReportValve(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    try {
      Writer writer = response.getReporter();
      if (writer != null) {
        writer.write(problems.text(Refusal.of(Responses.codeOf(status))));
        response.finishResponse();
      }
    } catch (IOException e) {
      // Whoever asked is gone.
    }
  }
}
