package org.suffice.cli;

import org.suffice.app.AppContext;
import picocli.CommandLine.IVersionProvider;

/** The version as the packaged program states it. */
final class Version implements IVersionProvider {
  private final AppContext context;

  Version(AppContext context) {
    this.context = context;
  }

  @Override
  public String[] getVersion() {
    return new String[] {context.about().line()};
  }
}
