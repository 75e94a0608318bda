package org.suffice.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suffice.app.AppContext;
import org.suffice.app.PassphraseRules;
import org.suffice.model.SufficeException;
import org.suffice.progress.Progress;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code protect}: encrypts a project with a passphrase, changes the passphrase, or takes it away. */
@Command(name = "protect",
    description = {
      "Encrypts a project and its backups with a passphrase. With --change it gets another one, with --remove none.",
      "The passphrase it has comes from SUFFICE_PASSPHRASE or a prompt, a new one from SUFFICE_NEW_PASSPHRASE or a prompt"
          + " (to encrypt, SUFFICE_PASSPHRASE will do)."
    },
    mixinStandardHelpOptions = true)
final class ProtectCommand implements Callable<Integer> {
  private static final String NEW = "SUFFICE_NEW_PASSPHRASE";
  private final AppContext context;
  private final Environment environment;
  @Spec @Nullable CommandSpec spec;
  @Mixin ProjectOption project = new ProjectOption();
  @ArgGroup @Nullable What what;

  /** Instead of encrypting. */
  static final class What {
    @Option(names = "--change", description = "Gives an encrypted project another passphrase.")
    boolean change;

    @Option(names = "--remove", description = "Takes the encryption away.")
    boolean remove;
  }

  ProtectCommand(AppContext context, Environment environment) {
    this.context = context;
    this.environment = environment;
  }

  @Override
  public Integer call() {
    PrintWriter out = Out.of(spec);
    Path base = project.base();
    What asked = what;
    boolean encrypted = context.encrypted(base);
    if (asked == null && encrypted) {
      throw new SufficeException(
          "encrypted-already", "The project " + base + " is encrypted already. To give it another passphrase, add --change.");
    }
    if (asked != null && context.exists(base) && !encrypted) {
      throw new SufficeException("not-encrypted", "The project " + base + " is not encrypted. Nothing was changed.");
    }
    if (!context.exists(base)) {
      context.open(base, Progress.none()).close(); // says that it is absent
    }
    char[] now = asked == null ? null : context.passphrase(base);
    int left;
    if (asked != null && asked.remove) {
      left = context.safekeeping().decrypt(base, now == null ? new char[0] : now, Progress.none());
      out.println("The project " + base + " is no longer encrypted: whoever has the file can read it.");
    } else {
      out.println(PassphraseRules.LOST);
      out.flush();
      char[] next = next(asked == null);
      left = context.safekeeping().encrypt(base, now, next, Progress.none());
      Arrays.fill(next, ' ');
      out.println("The project " + base + " is encrypted with the new passphrase, and so are its backups.");
    }
    if (left > 0) {
      out.println(left + (left == 1 ? " backup stays" : " backups stay") + " as before: another passphrase opens them.");
    }
    out.flush();
    return SufficeCommand.DONE;
  }

  private char[] next(boolean first) {
    char[] given =
        environment.value(NEW).or(() -> first ? environment.value(AskedPassphrases.VARIABLE) : java.util.Optional.empty())
            .map(String::toCharArray)
            .orElseGet(AskedPassphrases::fresh);
    if (given == null) {
      throw new SufficeException(
          "passphrase-needed", "There is no new passphrase. Give it when asked, or in the environment variable " + NEW + ".");
    }
    return given;
  }
}
