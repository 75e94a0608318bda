package org.suffice.ui;

import org.suffice.app.PassphraseRules;
import org.suffice.app.ProjectSession;

/** Encrypting the open project, from wherever it is offered. */
public final class Encrypting {
  private Encrypting() {}

  /** Whether the open project holds a council's data in a file that is not encrypted. */
  public static boolean worthOffering(Workspace workspace) {
    ProjectSession session = workspace.session();
    return session != null
        && !session.encrypted()
        && !session.base().toAbsolutePath().equals(workspace.app().settings().sampleProject().toAbsolutePath());
  }

  /** Asks for a passphrase and encrypts the open project with it. */
  public static void ask(Desk desk) {
    desk.dialogs()
        .newPassphrase(Words.of("passphrase.set.title"), PassphraseRules.LOST, PassphraseRules::refusal, false)
        .flatMap(Dialogs.Chosen::passphrase)
        .ifPresent(
            next ->
                desk.whileClosed(
                    Words.of("job.encrypting"),
                    (base, progress) -> {
                      desk.workspace().app().safekeeping().encrypt(base, null, next, progress);
                      return next;
                    },
                    Words.of("safety.encrypted")));
  }
}
