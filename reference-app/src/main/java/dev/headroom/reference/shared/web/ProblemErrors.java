package dev.headroom.reference.shared.web;

import dev.headroom.reference.shared.Code;
import dev.headroom.reference.shared.Refusal;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers for what failed outside handlers; asked by name it isn't there. */
@Hidden
@RestController
class ProblemErrors implements ErrorController {

  @RequestMapping("${spring.web.error.path:${error.path:/error}}")
  ResponseEntity<Object> error(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Code code = status instanceof Integer known ? Responses.codeOf(known) : Code.NOT_FOUND;
    return Responses.problem(Refusal.of(code));
  }
}
