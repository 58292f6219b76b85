package dev.headroom.chaos.toxiproxy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The answers of the HTTP API that the official client does not look at. */
@ToxiproxyContract
class ApiContractIT {
  @Parameter private ToxiproxyKind kind;
  private final HttpClient http = HttpClient.newHttpClient();
  private ToxiproxyUnderTest toxiproxy;

  @BeforeEach
  void start() throws Exception {
    toxiproxy = new ToxiproxyUnderTest(kind);
    call("POST", "/proxies", "{'name':'there','listen':'127.0.0.1:0','upstream':'127.0.0.1:1'}");
    call("POST", "/proxies/there/toxics", "{'name':'slow','type':'latency'}");
  }

  @AfterEach
  void stop() throws IOException {
    toxiproxy.close();
  }

  @ParameterizedTest(name = "{0} {1} {2}: {3} {4}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          GET    | /proxies/gone              | ``                           | 404 | proxy not found
          POST   | /proxies/gone              | {}                           | 404 | proxy not found
          DELETE | /proxies/gone              | ``                           | 404 | proxy not found
          GET    | /proxies/gone/toxics       | ``                           | 404 | proxy not found
          POST   | /proxies/gone/toxics       | {'type':'latency'}           | 404 | proxy not found
          GET    | /proxies/there/toxics/gone | ``                           | 404 | toxic not found
          POST   | /proxies/there/toxics/gone | {}                           | 404 | toxic not found
          DELETE | /proxies/there/toxics/gone | ``                           | 404 | toxic not found
          POST   | /proxies                   | {'name':'there','upstream':'127.0.0.1:1'} | 409 | proxy already exists
          POST   | /proxies/there/toxics      | {'type':'latency','name':'slow'} | 409 | toxic already exists
          POST   | /proxies                   | {'upstream':'127.0.0.1:1'}   | 400 | missing required field: name
          POST   | /proxies                   | {'name':'new'}               | 400 | missing required field: upstream
          POST   | /populate                  | [{'name':'new'}]             | 400 | missing required field: upstream at proxy 1
          POST   | /populate                  | {}                           | 400 | bad request body
          POST   | /proxies                   | {bad                         | 400 | bad request body
          POST   | /proxies                   | ``                           | 400 | bad request body: EOF
          POST   | /proxies                   | {'name':5}                   | 400 | bad request body
          POST   | /proxies/there             | {'enabled':'maybe'}          | 400 | bad request body
          POST   | /proxies/there/toxics      | {'type':'wobble'}            | 400 | invalid toxic type
          POST   | /proxies/there/toxics      | {}                           | 400 | invalid toxic type
          POST   | /proxies/there/toxics      | {'type':'latency','stream':'sideways'} | 400 | stream was invalid, can be either upstream or downstream
          POST   | /proxies/there/toxics      | {'type':'latency','attributes':{'latency':'x'}} | 400 | bad request body
          POST   | /proxies/there/toxics      | {'type':'latency','attributes':{'latency':1.5}} | 400 | bad request body
          POST   | /proxies/there/toxics/slow | {'attributes':{'latency':'x'}} | 400 | bad request body
          POST   | /proxies/there/toxics      | {'type':'timeout','attributes':[]} | 400 | bad request body
          POST   | /proxies/there/toxics      | {'type':'latency','name':'slow','stream':'upstream'} | 409 | toxic already exists
          POST   | /proxies/there/toxics      | []                           | 400 | bad request body
          POST   | /proxies                   | []                           | 400 | bad request body
          POST   | /proxies/there             | {'listen':'nonsense'}        | 500 | ``
          """)
  void a_bad_call_is_answered_with_status_and_reason(
      String method, String path, String body, int status, String reason) throws Exception {
    HttpResponse<String> response = call(method, path, body);
    assertThat(response.statusCode()).isEqualTo(status);
    JsonObject error = json(response);
    assertThat(error.get("error").getAsString()).startsWith(reason);
    assertThat(error.get("status").getAsInt()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /nowhere, 404, 404 page not found",
    "GET, /proxies/there/, 404, 404 page not found",
    "GET, /proxies/there/nowhere, 404, 404 page not found",
    "PUT, /proxies, 405, ''",
    "GET, /reset, 405, ''",
    "DELETE, /proxies/there/toxics, 405, ''"
  })
  void an_unknown_call_is_refused(String method, String path, int status, String body)
      throws Exception {
    HttpResponse<String> response = call(method, path, "");
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body().strip()).isEqualTo(body);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bandwidth  | {"rate":0}
          latency    | {"latency":0,"jitter":0}
          limit_data | {"bytes":0}
          noop       | {}
          reset_peer | {"timeout":0}
          slicer     | {"average_size":0,"size_variation":0,"delay":0}
          slow_close | {"delay":0}
          timeout    | {"timeout":0}
          """)
  void every_toxic_is_shown_with_its_attributes(String type, String attributes) throws Exception {
    String given = attributes.replace('0', '7');
    HttpResponse<String> plain =
        call("POST", "/proxies/there/toxics", "{'type':'" + type + "','attributes':null}");
    assertThat(json(plain).get("attributes").toString()).isEqualTo(attributes);
    call(
        "POST",
        "/proxies/there/toxics",
        "{'type':'" + type + "','stream':'upstream','attributes':" + given + "}");
    JsonObject shown = json(call("GET", "/proxies/there/toxics/" + type + "_upstream", ""));
    assertThat(shown.get("attributes").toString()).isEqualTo(given);
    assertThat(shown.get("type").getAsString()).isEqualTo(type);
  }

  @Test
  void a_toxic_has_defaults_and_shows_them() throws Exception {
    HttpResponse<String> response = call("POST", "/proxies/there/toxics", "{'type':'latency'}");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(json(response))
        .isEqualTo(
            JsonParser.parseString(
                """
                {"attributes":{"latency":0,"jitter":0},"name":"latency_downstream",
                 "type":"latency","stream":"downstream","toxicity":1}"""));
  }

  @Test
  void a_change_of_a_toxic_leaves_the_rest() throws Exception {
    call("POST", "/proxies/there/toxics/slow", "{'attributes':{'latency':7}}");
    call("PATCH", "/proxies/there/toxics/slow", "{'attributes':{'jitter':3}}");
    JsonObject slow = json(call("POST", "/proxies/there/toxics/slow", "{'toxicity':0.5}"));
    assertThat(slow.get("attributes").toString()).isEqualTo("{\"latency\":7,\"jitter\":3}");
    assertThat(slow.get("toxicity").getAsDouble()).isEqualTo(0.5);
  }

  @Test
  void a_proxy_shows_its_toxics_upstream_first() throws Exception {
    call("POST", "/proxies/there/toxics", "{'name':'up','type':'latency','stream':'upstream'}");
    JsonObject listed = json(call("GET", "/proxies", "")).getAsJsonObject("there");
    assertThat(listed).isEqualTo(json(call("GET", "/proxies/there", "")));
    assertThat(listed.getAsJsonArray("toxics"))
        .extracting(toxic -> toxic.getAsJsonObject().get("name").getAsString())
        .containsExactly("up", "slow");
  }

  @Test
  void populate_creates_and_replaces() throws Exception {
    HttpResponse<String> response =
        call(
            "POST",
            "/populate",
            "[{'name':'new','listen':'127.0.0.1:0','upstream':'127.0.0.1:1','enabled':false},"
                + "{'name':'there','listen':'127.0.0.1:0','upstream':'127.0.0.1:2'}]");
    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(json(response).getAsJsonArray("proxies")).hasSize(2);
    JsonObject there = json(call("GET", "/proxies/there", ""));
    assertThat(there.get("upstream").getAsString()).isEqualTo("127.0.0.1:2");
    assertThat(json(call("GET", "/proxies/new", "")).get("enabled").getAsBoolean()).isFalse();
  }

  @Test
  void populate_leaves_a_proxy_of_the_same_addresses_as_it_is() throws Exception {
    String listen = json(call("GET", "/proxies/there", "")).get("listen").getAsString();
    call(
        "POST",
        "/populate",
        "[{'name':'there','listen':'" + listen + "','upstream':'127.0.0.1:1','enabled':false}]");
    JsonObject there = json(call("GET", "/proxies/there", ""));
    assertThat(there.get("enabled").getAsBoolean()).isTrue();
    assertThat(there.getAsJsonArray("toxics")).hasSize(1);
  }

  @Test
  void populate_says_how_far_it_came() throws Exception {
    HttpResponse<String> response =
        call(
            "POST",
            "/populate",
            "[{'name':'one','listen':'127.0.0.1:0','upstream':'127.0.0.1:1','enabled':false},"
                + "{'name':'two','listen':'nonsense','upstream':'127.0.0.1:1'}]");
    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(json(response).get("error").getAsString()).contains("nonsense");
    assertThat(json(response).getAsJsonArray("proxies")).hasSize(1);
    assertThat(call("GET", "/proxies/one", "").statusCode()).isEqualTo(200);
    assertThat(call("GET", "/proxies/two", "").statusCode()).isEqualTo(404);
  }

  @Test
  void a_listen_address_in_use_is_an_error_and_no_proxy() throws Exception {
    String taken = json(call("GET", "/proxies/there", "")).get("listen").getAsString();
    HttpResponse<String> response =
        call(
            "POST",
            "/proxies",
            "{'name':'late','listen':'" + taken + "','upstream':'127.0.0.1:1'}");
    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(json(response).get("error").getAsString()).startsWith("listen tcp " + taken);
    assertThat(call("GET", "/proxies/late", "").statusCode()).isEqualTo(404);
  }

  @Test
  void a_browser_is_refused() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(toxiproxy.url().resolve("/version"))
            .header("User-Agent", "Mozilla/5.0")
            .build();
    assertThat(http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
        .isEqualTo(403);
  }

  @Test
  void a_version_is_told() throws Exception {
    assertThat(json(call("GET", "/version", "")).get("version").getAsString()).isNotBlank();
  }

  private HttpResponse<String> call(String method, String path, String body) throws Exception {
    URI uri = toxiproxy.url().resolve(path);
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .method(method, HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static JsonObject json(HttpResponse<String> response) {
    return JsonParser.parseString(response.body()).getAsJsonObject();
  }
}
