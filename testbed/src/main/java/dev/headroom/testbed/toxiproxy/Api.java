package dev.headroom.testbed.toxiproxy;

import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Toxiproxy's HTTP API, without the HTTP. Called by one thread at a time. */
final class Api {
  /** The version whose behaviour is followed; the suffix says that this is not that server. */
  static final String VERSION = "2.12.0+headroom";

  private final Proxies proxies;

  Api(Proxies proxies) {
    this.proxies = proxies;
  }

  record Answer(HttpResponseStatus status, String body) {
    static final Answer NOTHING = new Answer(HttpResponseStatus.NO_CONTENT, "");

    static Answer ok(Object body) {
      return of(HttpResponseStatus.OK, body);
    }

    static Answer created(Object body) {
      return of(HttpResponseStatus.CREATED, body);
    }

    private static Answer of(HttpResponseStatus status, Object body) {
      return new Answer(status, Json.MAPPER.writeValueAsString(body));
    }
  }

  Answer answer(String method, List<String> path, String body) {
    // The real server takes POST for a change for old clients' sake, and PATCH.
    String verb = path.size() % 2 == 0 && method.equals("PATCH") ? "POST" : method;
    return switch (path.get(0)) {
      case "version" -> only("GET", verb, path, () -> Answer.ok(Map.of("version", VERSION)));
      case "reset" -> only("POST", verb, path, this::reset);
      case "populate" -> only("POST", verb, path, () -> populate(body));
      case "proxies" -> proxies(verb, path, body);
      default -> throw ApiException.noSuchPage();
    };
  }

  private interface Call {
    Answer answer();
  }

  private static Answer only(String allowed, String method, List<String> path, Call call) {
    if (path.size() > 1) {
      throw ApiException.noSuchPage();
    }
    if (!allowed.equals(method)) {
      throw ApiException.methodNotAllowed();
    }
    return call.answer();
  }

  private Answer reset() {
    proxies.reset();
    return Answer.NOTHING;
  }

  /** The first that fails ends it, and the answer shows those before it, which stay. */
  private Answer populate(String body) {
    List<ProxyBody> populated = new ArrayList<>();
    try {
      List<ProxyBody> wanted = new ArrayList<>();
      for (JsonNode proxy : Json.read(body, JsonNode[].class)) {
        wanted.add(Json.convert(proxy, ProxyBody.class));
        wanted.get(wanted.size() - 1).requireComplete(" at proxy " + wanted.size());
      }
      wanted.forEach(proxy -> populated.add(proxies.createOrReplace(proxy).body()));
      return Answer.created(Map.of("proxies", populated));
    } catch (ApiException e) {
      ObjectNode error = Json.error(e.getMessage(), e.status.code());
      return Answer.of(e.status, error.set("proxies", Json.MAPPER.valueToTree(populated)));
    }
  }

  private Answer proxies(String method, List<String> path, String body) {
    if (path.size() == 1) {
      return switch (method) {
        case "GET" -> Answer.ok(list());
        case "POST" -> Answer.created(proxies.create(Json.read(body, ProxyBody.class)).body());
        default -> throw ApiException.methodNotAllowed();
      };
    }
    Proxy proxy = proxies.find(path.get(1));
    if (path.size() == 2) {
      return proxy(method, proxy, body);
    }
    if (path.size() > 4 || !path.get(2).equals("toxics")) {
      throw ApiException.noSuchPage();
    }
    return path.size() == 3 ? toxics(method, proxy, body) : toxic(method, proxy, path.get(3), body);
  }

  private Map<String, ProxyBody> list() {
    Map<String, ProxyBody> listed = new TreeMap<>();
    proxies.all().forEach(proxy -> listed.put(proxy.name(), proxy.body()));
    return listed;
  }

  private Answer proxy(String method, Proxy proxy, String body) {
    return switch (method) {
      case "GET" -> Answer.ok(proxy.body());
      case "POST" -> {
        proxy.update(Json.read(body, ProxyBody.class));
        yield Answer.ok(proxy.body());
      }
      case "DELETE" -> {
        proxies.delete(proxy.name());
        yield Answer.NOTHING;
      }
      default -> throw ApiException.methodNotAllowed();
    };
  }

  private static Answer toxics(String method, Proxy proxy, String body) {
    return switch (method) {
      case "GET" -> Answer.ok(proxy.toxics().inOrder());
      case "POST" -> {
        ActiveToxic toxic = ActiveToxic.from(Json.object(body));
        proxy.change(proxy.toxics().with(toxic));
        yield Answer.ok(toxic);
      }
      default -> throw ApiException.methodNotAllowed();
    };
  }

  private static Answer toxic(String method, Proxy proxy, String name, String body) {
    ActiveToxic toxic = proxy.toxics().find(name);
    return switch (method) {
      case "GET" -> Answer.ok(toxic);
      case "POST" -> {
        ObjectNode changes = Json.object(body);
        ActiveToxic updated = toxic.changed(changes);
        proxy.change(proxy.toxics().replacing(updated));
        yield Answer.ok(updated);
      }
      case "DELETE" -> {
        proxy.change(proxy.toxics().without(name));
        yield Answer.NOTHING;
      }
      default -> throw ApiException.methodNotAllowed();
    };
  }
}
