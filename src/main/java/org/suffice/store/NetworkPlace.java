package org.suffice.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Whether a project lies on another computer, where its lock may not hold and a broken connection may damage it. */
public final class NetworkPlace {
  private static final Set<String> TYPES =
      Set.of(
          "nfs", "nfs4", "cifs", "smbfs", "smb", "smb2", "smb3", "afpfs", "webdav", "davfs", "fuse.davfs2", "fuse.sshfs", "fuse.rclone",
          "fuse.gvfsd-fuse", "ceph", "fuse.glusterfs", "afs", "ncpfs");

  private NetworkPlace() {}

  /** What a person must know of a project's place; empty where it is on this computer, or that cannot be told. */
  public static Optional<String> warning(Path base) {
    try {
      Path folder = Objects.requireNonNull(base.toAbsolutePath().normalize().getParent()).toRealPath();
      return warning(folder, Files.getFileStore(folder).type());
    } catch (IOException | SecurityException e) {
      return Optional.empty();
    }
  }

  /** The same for a folder on a file system of a type; a letter of Windows leads to the real place, that begins with two strokes. */
  static Optional<String> warning(Path folder, String type) {
    String place = folder.toString();
    if (!TYPES.contains(type.toLowerCase(Locale.ROOT)) && !place.startsWith("\\\\") && !place.startsWith("//")) {
      return Optional.empty();
    }
    return Optional.of(
        "This project lies on a network share (" + place + "). Two people could open it at once there, and a connection that breaks can"
            + " damage it. Copy it with its key file and its backups to a folder of this computer and open that one; make backups on the"
            + " share (backup --out).");
  }
}
