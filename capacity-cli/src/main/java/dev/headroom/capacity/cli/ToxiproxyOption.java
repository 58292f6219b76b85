package dev.headroom.capacity.cli;

import dev.headroom.testbed.toxiproxy.ToxiproxySource;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which Toxiproxy stands between the app and its stores. */
final class ToxiproxyOption {

  @Option(
      names = "--toxiproxy",
      paramLabel = "auto|embedded|installed|docker|URL",
      converter = Converter.class,
      description =
          "what disturbs the ways to the stores; auto, the default, takes an installed"
              + " toxiproxy-server, else our own. With --target its URL: it has to have proxies named"
              + " redis, database or kafka")
  private @Nullable ToxiproxySource source;

  /** For the bundled app. */
  ToxiproxySource orAuto() {
    return source == null ? ToxiproxySource.AUTO : source;
  }

  /** As one would write it again, a blank before it. */
  String again() {
    return source == null ? "" : " --toxiproxy " + source;
  }

  /**
   * What may be disturbed of a system that runs already.
   *
   * @throws UsageException unless it is the address of one, on this machine or owned
   */
  ToxiproxySource ofTarget(boolean owned) {
    URI url = source == null ? null : source.url();
    if (url == null) {
      throw new UsageException(
          "faults at a --target need the Toxiproxy that stands before its stores.",
          "Add: --toxiproxy http://localhost:8474");
    }
    return checked(ToxiproxySource.at(url), owned);
  }

  /**
   * The one for the bundled app.
   *
   * @throws UsageException if it is elsewhere and nobody owns it
   */
  ToxiproxySource ofBundled(boolean owned) {
    return checked(orAuto(), owned);
  }

  private static ToxiproxySource checked(ToxiproxySource source, boolean owned) {
    URI url = source.url();
    if (url != null && !owned && !Targets.loopback(List.of(url))) {
      throw new UsageException(
          "--toxiproxy " + url + " is not on this machine.",
          "If you may disturb what it stands before, add: --i-own-this-target");
    }
    return source;
  }

  /** Reads one. */
  static final class Converter implements ITypeConverter<ToxiproxySource> {

    @Override
    public ToxiproxySource convert(String written) {
      try {
        return ToxiproxySource.of(written.strip());
      } catch (IllegalArgumentException none) {
        throw new TypeConversionException(
            "'" + written + "' is none of auto, embedded, installed, docker or http://host:port");
      }
    }
  }
}
