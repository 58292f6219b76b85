package dev.headroom.reference.concerts;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of the catalogue is shown and kept.
 *
 * @param listed most concerts in the list, and most schedules in a concert's list, the next ones
 *     first; 1 to 1000
 * @param seatsInMemory most seats whose labels and prices an instance keeps, some 100 bytes each; 1
 *     and up
 */
@ConfigurationProperties("catalogue")
public record CatalogueProperties(
    @DefaultValue("100") int listed, @DefaultValue("2000000") long seatsInMemory) {

  public CatalogueProperties {
    if (listed < 1 || listed > 1000) {
      throw new IllegalArgumentException("catalogue.listed has to be 1 to 1000");
    }
    if (seatsInMemory < 1) {
      throw new IllegalArgumentException("catalogue.seats-in-memory has to be 1 or more");
    }
  }
}
