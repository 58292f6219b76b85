package dev.headroom.load.simulation;

import io.gatling.core.config.GatlingConfiguration;
import io.gatling.core.config.HttpConfiguration;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import scala.concurrent.duration.FiniteDuration;

/** Gatling's settings: its own file's, and what the scenario says. */
final class Settings {

  private Settings() {}

  /**
   * @param keepAlive after how long a person's idle connection is closed
   */
  static GatlingConfiguration load(Duration keepAlive) {
    GatlingConfiguration all = GatlingConfiguration.load();
    HttpConfiguration http = all.http();
    return new GatlingConfiguration(
        all.core(),
        all.socket(),
        all.netty(),
        all.ssl(),
        all.reports(),
        new HttpConfiguration(
            http.fetchedCssCacheMaxCapacity(),
            http.fetchedHtmlCacheMaxCapacity(),
            http.perUserCacheMaxCapacity(),
            http.warmUpUrl(),
            FiniteDuration.apply(keepAlive.toMillis(), TimeUnit.MILLISECONDS),
            http.requestTimeout(),
            http.enableHostnameVerification(),
            http.dns()),
        all.jms(),
        all.data());
  }
}
