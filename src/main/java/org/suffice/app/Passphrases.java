package org.suffice.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the passphrase of a project comes from: a person at a prompt, or what a script was given. */
public interface Passphrases {
  /** The passphrase of an encrypted project; null where there is none to be had. */
  char @Nullable [] toOpen(Path base);

  /** The passphrase for a project that is being made; null makes a plain one. */
  char @Nullable [] toCreate(Path base);

  /** None at all. */
  static Passphrases none() {
    return new Passphrases() {
      @Override
      public char @Nullable [] toOpen(Path base) {
        return null;
      }

      @Override
      public char @Nullable [] toCreate(Path base) {
        return null;
      }
    };
  }
}
