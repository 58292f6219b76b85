package dev.headroom.testbed.toxiproxy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A proxy as the API takes it (fields may be missing, toxics are ignored) and shows it. */
record ProxyBody(
    @Nullable String name,
    @Nullable String listen,
    @Nullable String upstream,
    @Nullable Boolean enabled,
    @JsonProperty(access = JsonProperty.Access.READ_ONLY) @Nullable List<ActiveToxic> toxics) {

  /** Refuses a body that can't become a proxy. */
  void requireComplete(String where) {
    if (name == null || name.isEmpty()) {
      throw ApiException.missing("name" + where);
    }
    if (upstream == null || upstream.isEmpty()) {
      throw ApiException.missing("upstream" + where);
    }
  }

  /** True unless the body says no. */
  boolean wantsEnabled() {
    return enabled == null || enabled;
  }
}
