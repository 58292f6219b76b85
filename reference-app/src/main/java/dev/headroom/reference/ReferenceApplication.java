package dev.headroom.reference;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * A concert-booking service: a waiting line, seat holds, payment in points. What belongs to the
 * management port is left out of the scan, as it has a context of its own.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(excludeFilters = @Filter(ManagementContextConfiguration.class))
@ConfigurationPropertiesScan
@EnableScheduling
public class ReferenceApplication {

  /** Starts the service; every setting is a Spring property. */
  public static void main(String[] args) {
    SpringApplication.run(ReferenceApplication.class, args);
  }
}
