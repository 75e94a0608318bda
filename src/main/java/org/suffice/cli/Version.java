package org.suffice.cli;

import picocli.CommandLine.IVersionProvider;

/** The version as the packaged program states it. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"Suffice " + (version == null ? "(not packaged)" : version)};
  }
}
