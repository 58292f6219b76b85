package dev.headroom.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import dev.headroom.reference.contract.Call;
import dev.headroom.reference.contract.ContractPage;
import dev.headroom.reference.contract.Promise;
import dev.headroom.reference.contract.ServedApi;
import dev.headroom.testbed.Endpoints;
import dev.headroom.testbed.junit.TestbedExtension;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ExtendWith(TestbedExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OpenApiIT {
  private static final ContractPage PAGE = new ContractPage();
  private static RunningApp app;
  private static ServedApi served;

  @BeforeAll
  static void start(Endpoints stores) {
    app = RunningApp.on(stores);
    served = new ServedApi(app.http().get("/v3/api-docs").text());
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void every_call_is_documented_and_every_documented_call_is_served() {
    assertThat(served.calls()).containsOnlyKeys(PAGE.calls().keySet());
  }

  @Test
  void each_call_takes_answers_and_refuses_what_the_page_says() {
    Map<String, Call> documented = PAGE.calls();
    assertSoftly(
        softly ->
            served
                .calls()
                .forEach(
                    (name, call) ->
                        softly.assertThat(call).as(name).isEqualTo(documented.get(name))));
  }

  @Test
  void the_promise_is_kept_to_the_letter() {
    Map<String, Call> calls = served.calls();
    assertThat(PAGE.promises())
        .extracting(Promise::call)
        .containsExactlyInAnyOrderElementsOf(calls.keySet());
    assertSoftly(
        softly -> {
          for (Promise promise : PAGE.promises()) {
            Call call = calls.get(promise.call());
            if (call == null) {
              continue;
            }
            softly
                .assertThat(call.takes().stream().map(name -> name.replace("?", "")).toList())
                .as(promise.call())
                .containsAll(promise.names());
            softly.assertThat(statuses(call)).as(promise.call()).containsAll(promise.statuses());
            softly.assertThat(call.answers()).as(promise.call()).startsWith(promise.status());
            softly
                .assertThat(promise.members())
                .as(promise.call())
                .allMatch(call.answers()::contains);
            promise
                .answer(PAGE)
                .ifPresent(
                    answer ->
                        softly
                            .assertThat(call.answers().replace(": []", ""))
                            .as(promise.call())
                            .endsWith(answer));
          }
        });
  }

  @Test
  void whoever_shall_come_again_is_told_when() {
    assertThat(served.withoutRetryAfter()).isEmpty();
  }

  @Test
  void nothing_is_served_that_openapi_hides() {
    Set<String> handled =
        app.bean(RequestMappingHandlerMapping.class).getHandlerMethods().entrySet().stream()
            .filter(entry -> entry.getValue().getBeanType().getName().startsWith("dev.headroom."))
            .flatMap(
                entry ->
                    entry.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(
                            method ->
                                entry.getKey().getPatternValues().stream()
                                    .map(path -> method + " " + path)))
            .collect(Collectors.toSet());
    assertThat(served.calls()).containsOnlyKeys(handled);
  }

  @Test
  void the_management_port_serves_the_endpoints_of_the_page_and_no_other() {
    Set<String> served =
        app.management().get("/actuator").json().path("_links").properties().stream()
            .map(link -> link.getKey().split("-")[0])
            .filter(name -> !name.equals("self"))
            .collect(Collectors.toSet());
    assertThat(served).isEqualTo(PAGE.actuators());
  }

  private static Set<String> statuses(Call call) {
    return call.refusals().stream()
        .map(refusal -> refusal.substring(0, 3))
        .collect(Collectors.toSet());
  }
}
