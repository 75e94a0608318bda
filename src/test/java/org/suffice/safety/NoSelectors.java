package org.suffice.safety;

import java.net.ProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;

/** A platform without any network channel. */
public final class NoSelectors extends SelectorProvider {
  private static IllegalStateException refused() {
    return new IllegalStateException("A SOCKET WAS OPENED");
  }

  @Override
  public DatagramChannel openDatagramChannel() {
    throw refused();
  }

  @Override
  public DatagramChannel openDatagramChannel(ProtocolFamily family) {
    throw refused();
  }

  @Override
  public Pipe openPipe() {
    throw refused();
  }

  @Override
  public AbstractSelector openSelector() {
    throw refused();
  }

  @Override
  public ServerSocketChannel openServerSocketChannel() {
    throw refused();
  }

  @Override
  public SocketChannel openSocketChannel() {
    throw refused();
  }
}
