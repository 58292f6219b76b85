package dev.headroom.reference.shared.security;

import dev.headroom.reference.shared.Code;
import dev.headroom.reference.shared.Refusal;
import dev.headroom.reference.shared.web.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Tells callers without a valid token so, and nothing about why beyond RFC 6750's word. */
class AuthenticationProblems implements AuthenticationEntryPoint, AuthenticationFailureHandler {
  private static final Logger LOG = LoggerFactory.getLogger(AuthenticationProblems.class);
  private final ProblemWriter problems;

  AuthenticationProblems(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    boolean badToken = e instanceof OAuth2AuthenticationException;
    response.setHeader(
        HttpHeaders.WWW_AUTHENTICATE, badToken ? "Bearer error=\"invalid_token\"" : "Bearer");
    problems.write(response, Refusal.of(Code.UNAUTHENTICATED));
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    if (e instanceof AuthenticationServiceException) {
      LOG.warn("the issuer's keys can't be had: {}", e.getMessage());
      problems.write(response, Refusal.of(Code.AUTHENTICATION_UNAVAILABLE));
    } else {
      commence(request, response, e);
    }
  }
}
