package dev.headroom.reference.shared.web;

import org.springframework.core.Ordered;

/** In which order a call meets the filters: what costs least and spares most comes first. */
public final class FilterOrder {
  /** Before anything is measured or read. */
  public static final int OVERLOAD = Ordered.HIGHEST_PRECEDENCE;

  /** Who calls. */
  public static final int AUTHENTICATION = -100;

  /** What needs to know who calls. */
  public static final int RATES = -90;

  private FilterOrder() {}
}
