package dev.headroom.reference.shared.protection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.tomcat.util.threads.TaskQueue;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnThreading;
import org.springframework.boot.thread.Threading;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Tomcat's pool as {@code server.tomcat.threads} wants it, except that each request knows how long
 * it has waited. Virtual threads don't wait for one another, and don't need it.
 */
@Component
@ConditionalOnThreading(Threading.PLATFORM)
class RequestThreads
    implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, DisposableBean {
  private static final int IDLE_SECONDS = 60;
  private final ThreadPoolExecutor pool;

  RequestThreads(TomcatServerProperties properties, MeterRegistry meters) {
    TomcatServerProperties.Threads threads = properties.getThreads();
    TaskQueue queue = new TaskQueue(threads.getMaxQueueCapacity());
    AtomicInteger number = new AtomicInteger();
    this.pool =
        new ThreadPoolExecutor(
            Math.min(threads.getMinSpare(), threads.getMax()),
            threads.getMax(),
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            queue,
            work -> new RequestThread(work, "request-" + number.incrementAndGet())) {
          @Override
          public void execute(Runnable work) {
            super.execute(RequestThread.timed(work));
          }
        };
    queue.setParent(pool);
    Gauge.builder("headroom.requests.queued", queue, TaskQueue::size)
        .description("Calls that wait for a thread")
        .register(meters);
  }

  @Override
  public void customize(ConfigurableTomcatWebServerFactory factory) {
    factory.addProtocolHandlerCustomizers(handler -> handler.setExecutor(pool));
  }

  @Override
  public void destroy() {
    pool.shutdownNow();
  }
}
