package dev.headroom.capacity.cli;

import dev.headroom.capacity.stack.Installation;
import picocli.CommandLine.IVersionProvider;

/** Version of the build, with the commit where there is a checkout. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    Installation installation = Installation.current();
    String commit = installation.commit();
    return new String[] {
      "capacity-cli " + installation.version() + (commit == null ? "" : " (" + commit + ")")
    };
  }
}
