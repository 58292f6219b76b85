package dev.headroom.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import dev.headroom.reference.Http.Reply;
import dev.headroom.reference.shared.Caller;
import dev.headroom.testbed.Endpoints;
import dev.headroom.testbed.junit.TestbedExtension;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

@ExtendWith(TestbedExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AuthenticationIT {
  private static final String BOOKINGS = "/api/v1/bookings";
  private static RunningApp app;

  @BeforeAll
  static void start(Endpoints stores) {
    app = RunningApp.on(stores, Issuer.PROPERTIES);
    TestStores.seed(app);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void whoever_proves_who_they_are_makes_the_whole_journey() {
    Visitor visitor = Visitor.entered(as(1), 1, 1);
    assertThat(visitor.status().status()).isEqualTo(200);
    Reply paid = visitor.pay("journey", visitor.held(1));
    assertThat(paid.status()).as(paid.text()).isEqualTo(201);
    String reservation = "/api/v1/reservations/" + paid.field("reservationId");
    assertThat(as(1).get(reservation, Visitor.TOKEN, visitor.pass()).status()).isEqualTo(200);
    assertThat(as(1).get("/api/v1/users/1/points").json().path("balance").asLong()).isEqualTo(900);
    assertThat(as(1).get("/api/v1/schedules/1/seats").status()).isEqualTo(200);
  }

  @Test
  void a_token_that_proves_nothing_is_refused() {
    Map<String, String> tokens = new LinkedHashMap<>();
    tokens.put("no token of any kind", "x.y.z");
    tokens.put(
        "expired", hs256(Issuer.claims("1").expirationTime(Issuer.in(Duration.ofHours(-1)))));
    tokens.put("good for ever", hs256(Issuer.claims("1").expirationTime(null)));
    tokens.put(
        "not yet good", hs256(Issuer.claims("1").notBeforeTime(Issuer.in(Duration.ofHours(1)))));
    tokens.put("of another issuer", hs256(Issuer.claims("1").issuer("https://elsewhere.test")));
    tokens.put("of no issuer", hs256(Issuer.claims("1").issuer(null)));
    tokens.put(
        "of another key",
        Issuer.signed(JWSAlgorithm.HS256, Issuer.SECRET + "!", Issuer.claims("1").build()));
    tokens.put(
        "of another algorithm",
        Issuer.signed(JWSAlgorithm.HS512, Issuer.SECRET + "!", Issuer.claims("1").build()));
    tokens.put("unsigned", Issuer.unsigned(Issuer.claims("1").build()));
    for (String subject : new String[] {"", "0", "-1", "1.0", "admin", "01", "1".repeat(30)}) {
      tokens.put("of the subject '" + subject + "'", hs256(Issuer.claims(subject)));
    }
    tokens.put("of no subject", hs256(Issuer.claims("1").subject(null)));
    tokens.forEach(
        (what, token) -> {
          Reply reply = app.http().bearing(token).get("/api/v1/concerts");
          assertUnauthenticated(what, reply);
          assertThat(challenge(reply)).as(what).isEqualTo("Bearer error=\"invalid_token\"");
        });
  }

  @Test
  void every_public_call_needs_a_token_but_the_contract_itself() {
    Reply contract = app.http().get("/v3/api-docs");
    assertThat(contract.status()).isEqualTo(200);
    int calls = 0;
    for (Map.Entry<String, JsonNode> path : contract.json().path("paths").properties()) {
      for (Map.Entry<String, JsonNode> call : path.getValue().properties()) {
        String address = path.getKey().replaceAll("\\{\\w+}", "1");
        Reply reply =
            app.http().call(call.getKey().toUpperCase(java.util.Locale.ROOT), address, "");
        assertUnauthenticated(call.getKey() + " " + address, reply);
        assertThat(challenge(reply)).isEqualTo("Bearer");
        calls++;
      }
    }
    assertThat(calls).isGreaterThan(5);
    for (String nowhere : new String[] {"/", "/error", "/actuator/health", "/internal/ledger"}) {
      assertUnauthenticated(nowhere, app.http().get(nowhere));
    }
  }

  @Test
  void the_management_port_asks_for_no_token() {
    assertThat(app.management().get("/actuator/health/readiness").status()).isEqualTo(200);
    assertThat(app.management().get("/actuator/prometheus").status()).isEqualTo(200);
    assertThat(app.management().get("/internal/ledger").status()).isEqualTo(200);
  }

  @Test
  void nobody_acts_for_another() {
    Visitor owner = Visitor.entered(as(11), 11, 1);
    String hold = owner.held(11);
    Visitor thief = Visitor.entered(as(12), 12, 1);
    assertForbidden(Visitor.enter(as(12), 11, 1));
    assertForbidden(as(12).get("/api/v1/users/11/points"));
    assertForbidden(
        as(12)
            .call(
                "PATCH",
                "/api/v1/users/11/points/charge",
                "{\"amount\": 1}",
                Visitor.IDEMPOTENCY,
                "gift"));
    assertForbidden(as(12).get("/api/v1/users/11/reservations", Visitor.TOKEN, thief.pass()));
    Visitor posing = new Visitor(as(12), 11, 1, thief.key(), thief.pass());
    assertForbidden(posing.hold("posing", 12));
    assertForbidden(posing.pay("posing", hold));
    assertForbidden(book(posing, 13, "posing"));
    String booking = book(Visitor.entered(as(13), 13, 1), 14, "own").field("bookingId");
    assertThat(booking).isNotEmpty();
    assertForbidden(as(12).get(BOOKINGS + "/" + booking, Visitor.TOKEN, thief.pass()));
    assertForbidden(thief.release(hold));
    assertThat(thief.pay("theirs", hold).status()).isBetween(403, 404);
    assertThat(owner.pay("own", hold).status()).isEqualTo(201);
  }

  @Test
  void a_borrowed_waiting_token_is_refused() {
    Visitor owner = Visitor.entered(as(21), 21, 1);
    Visitor borrower = new Visitor(as(22), 22, 1, owner.key(), owner.pass());
    assertThat(borrower.status().code()).isEqualTo("INVALID_TOKEN");
    assertThat(borrower.leave().code()).isEqualTo("INVALID_TOKEN");
    assertThat(as(22).get(Visitor.WAITING + "/subscribe?userKey=" + owner.key()).code())
        .isEqualTo("INVALID_TOKEN");
    assertThat(borrower.hold("borrowed", 21).status()).isBetween(401, 403);
    String hold = owner.held(21);
    assertThat(borrower.release(hold).status()).isBetween(401, 403);
    assertThat(borrower.pay("borrowed", hold).status()).isBetween(401, 403);
    Reply paid = owner.pay("own", hold);
    String reservation = "/api/v1/reservations/" + paid.field("reservationId");
    assertThat(as(22).get(reservation, Visitor.TOKEN, owner.pass()).status()).isBetween(401, 403);
    assertThat(as(21).get(reservation, Visitor.TOKEN, owner.pass()).status()).isEqualTo(200);
  }

  @Test
  void each_handler_that_hears_of_a_user_asks_who_calls() {
    TreeSet<String> personal = new TreeSet<>();
    app.bean(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach(
            (mapping, method) -> {
              if (concernsSomebody(mapping, method)) {
                personal.add(mapping.toString());
                assertThat(method.getMethod().getParameterTypes())
                    .as(mapping.toString())
                    .contains(Caller.class);
              }
            });
    assertThat(personal).hasSizeGreaterThanOrEqualTo(8);
  }

  private static boolean concernsSomebody(RequestMappingInfo mapping, HandlerMethod method) {
    return mapping.getPatternValues().stream()
            .anyMatch(path -> path.startsWith("/api/v1/users/") || path.endsWith("/subscribe"))
        || Arrays.stream(method.getMethodParameters())
            .anyMatch(parameter -> isWaitingToken(parameter) || namesUser(parameter));
  }

  private static boolean isWaitingToken(MethodParameter parameter) {
    RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
    return header != null && header.name().equals(Visitor.TOKEN);
  }

  private static boolean namesUser(MethodParameter parameter) {
    RecordComponent[] components = parameter.getParameterType().getRecordComponents();
    return components != null
        && Arrays.stream(components).anyMatch(component -> component.getName().equals("userId"))
        && parameter.getParameterType() != Caller.class;
  }

  private static Reply book(Visitor visitor, long seat, String idempotencyKey) {
    return visitor
        .http()
        .post(
            BOOKINGS,
            "{\"userId\": %d, \"scheduleId\": 1, \"seatIds\": [%d]}"
                .formatted(visitor.userId(), seat),
            Visitor.TOKEN,
            visitor.pass(),
            Visitor.IDEMPOTENCY,
            idempotencyKey);
  }

  private static Http as(long user) {
    return app.http().bearing(Issuer.tokenOf(user));
  }

  private static String hs256(com.nimbusds.jwt.JWTClaimsSet.Builder claims) {
    return Issuer.signed(JWSAlgorithm.HS256, Issuer.SECRET, claims.build());
  }

  private static void assertForbidden(Reply reply) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(403);
    assertThat(reply.code()).isEqualTo("FORBIDDEN");
  }

  private static void assertUnauthenticated(String what, Reply reply) {
    assertThat(reply.status()).as(what).isEqualTo(401);
    assertThat(reply.code()).as(what).isEqualTo("UNAUTHENTICATED");
    assertThat(reply.response().headers().firstValue("Content-Type"))
        .hasValue("application/problem+json");
  }

  private static String challenge(Reply reply) {
    return reply.response().headers().firstValue("WWW-Authenticate").orElse("");
  }
}
