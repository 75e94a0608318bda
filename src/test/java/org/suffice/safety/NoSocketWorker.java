package org.suffice.safety;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketImpl;
import java.net.SocketImplFactory;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Clock;
import org.suffice.app.AppContext;
import org.suffice.cli.SufficeCommand;

/** Does the program's whole job where every way of opening a socket is a fault. */
final class NoSocketWorker {
  private NoSocketWorker() {}

  /** Arguments: the folder, and {@code control} to try the guards instead. */
  @SuppressWarnings("deprecation") // the one way to see sockets of the old kind
  public static void main(String[] args) throws IOException {
    SocketImplFactory none = NoSocketWorker::refused;
    Socket.setSocketImplFactory(none);
    ServerSocket.setSocketFactory(none);
    if (args.length > 1) {
      control();
    }
    System.exit(
        SufficeCommand.run(
            new AppContext(Path.of(args[0]).resolve("settings"), Clock.systemUTC()), "demo", "--out", Path.of(args[0]).resolve("demo").toString()));
  }

  private static SocketImpl refused() {
    throw new IllegalStateException("A SOCKET WAS OPENED");
  }

  private static void control() throws IOException {
    int caught = 0;
    try (var s = new Socket("127.0.0.1", 9)) {
      s.getPort();
    } catch (IllegalStateException e) {
      caught++;
    }
    try (var s = SocketChannel.open()) {
      s.isOpen();
    } catch (IllegalStateException e) {
      caught++;
    }
    System.exit(caught == 2 ? 77 : 1);
  }
}
