package dev.headroom.reference.waiting.adapter.sse;

import dev.headroom.reference.waiting.application.StreamProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Bounds what the system buffers of a connection, where that was asked for. */
@Component
class StreamConnector implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {
  private final StreamProperties properties;

  StreamConnector(StreamProperties properties) {
    this.properties = properties;
  }

  @Override
  public void customize(ConfigurableTomcatWebServerFactory factory) {
    long buffer = properties.sendBuffer().toBytes();
    if (buffer > 0) {
      factory.addConnectorCustomizers(
          connector -> connector.setProperty("socket.txBufSize", String.valueOf(buffer)));
    }
  }
}
