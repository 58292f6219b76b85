package dev.headroom.reference.testbed;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Served by the management port; see {@link InternalManagementConfiguration}. */
@RequestMapping("/internal")
@ResponseBody
class InternalController {
  private final TestData testData;
  private final LedgerReader ledger;
  private final FactsReader facts;

  InternalController(TestData testData, LedgerReader ledger, FactsReader facts) {
    this.testData = testData;
    this.ledger = ledger;
    this.facts = facts;
  }

  @PostMapping("/reset")
  ResponseEntity<Void> reset() {
    testData.reset();
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/seed")
  Map<String, Integer> seed(@RequestBody(required = false) @Nullable SeedRequest request) {
    Map<String, Integer> counts =
        testData.seed((request == null ? SeedRequest.DEFAULTS : request).plan());
    testData.announce();
    return counts;
  }

  @GetMapping("/ledger")
  Ledger ledger() {
    return ledger.read();
  }

  /** Written as it is read: there may be more of it than fits into memory. */
  @GetMapping("/facts")
  void facts(HttpServletResponse response) throws IOException {
    response.setContentType("application/x-ndjson");
    try {
      facts.write(response.getOutputStream());
    } catch (RuntimeException e) {
      if (!response.isCommitted()) {
        response.resetBuffer();
      }
      throw e;
    }
  }

  @ExceptionHandler(IllegalArgumentException.class)
  ResponseEntity<ProblemDetail> outOfRange(IllegalArgumentException e) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
    problem.setProperty("code", "INVALID_REQUEST");
    return ResponseEntity.badRequest().body(problem);
  }
}
