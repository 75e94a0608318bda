package org.suffice.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.suffice.model.SufficeException;

/**
 * Makes codes of children's references by HMAC-SHA-256. Its key is in a file {@code P.references} beside the project and not
 * in the project: whoever has the project or a backup alone cannot try references to see whose code it is.
 */
public final class ReferenceKey {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String TITLE = "suffice-references 1";
  private static final String NOTE =
      "# Belongs to the project of the same name: without it new extracts cannot be matched with what the project holds. Keep a copy"
          + " apart from the project and its backups: with both, references can be tried.";
  private static final Pattern CODE = Pattern.compile("k1-[0-9a-f]{24}");
  private static final int BYTES = 32;
  private static final int SHOWN = 12;
  private final SecretKeySpec key;

  private ReferenceKey(byte[] key) {
    this.key = new SecretKeySpec(key, "HmacSHA256");
  }

  /** Where the key of a project is. */
  public static Path beside(Path base) {
    Path whole = base.toAbsolutePath().normalize();
    return whole.resolveSibling(whole.getFileName() + ".references");
  }

  /**
   * Makes a new key and writes it.
   *
   * @throws SufficeException reference-key-there, cannot-write-project
   */
  public static ReferenceKey make(Path base) {
    Path file = beside(base);
    if (Files.exists(file)) {
      return read(base);
    }
    byte[] key = new byte[BYTES];
    RANDOM.nextBytes(key);
    try {
      WholeFile.write(file, (NOTE + "\n" + TITLE + "\nkey=" + HexFormat.of().formatHex(key) + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new Failures(Database.file(base)).noSpace(e);
    }
    return new ReferenceKey(key);
  }

  /**
   * The key of a project.
   *
   * @throws SufficeException reference-key-missing
   */
  public static ReferenceKey read(Path base) {
    Path file = beside(base);
    try {
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8).stream().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
      if (lines.size() == 2 && lines.getFirst().equals(TITLE) && lines.getLast().matches("key=[0-9a-f]{64}")) {
        return new ReferenceKey(HexFormat.of().parseHex(lines.getLast().substring("key=".length())));
      }
    } catch (IOException e) {
      throw missing(file, "is not there");
    }
    throw missing(file, "is damaged");
  }

  private static SufficeException missing(Path file, String why) {
    return new SufficeException(
        "reference-key-missing",
        "The project keeps codes in the place of children's references, and the file " + file + " with which they are made " + why
            + ". Everything can be looked at, but no data can be added and no child be found by its reference. Put the file back;"
            + " it is not in the backups.");
  }

  /** What tells this key from another, without telling anything of it. */
  public String check() {
    return HexFormat.of().formatHex(of("check\n"), 0, SHOWN);
  }

  /** Whether this is the key that a project's codes were made with. */
  public void requireFits(String check, Path base) {
    if (!check.equals(check())) {
      throw missing(beside(base), "is another project's");
    }
  }

  /** The code of a reference; what is a code already stays, such as in a workbook of rows left out. */
  public String code(String reference) {
    return CODE.matcher(reference).matches() ? reference : "k1-" + HexFormat.of().formatHex(of("child\n" + reference), 0, SHOWN);
  }

  private byte[] of(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has it", e);
    }
  }
}
