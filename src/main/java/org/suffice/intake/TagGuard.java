package org.suffice.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Ends the reading of XML with an element of thousands of attributes: no program writes one, and a parser compares each
 * of them with all others.
 */
final class TagGuard extends FilterInputStream {
  private static final int MOST = 2_000;
  private int attributes;

  TagGuard(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one);
    return one;
  }

  @Override
  public int read(byte[] to, int from, int length) throws IOException {
    int n = super.read(to, from, length);
    for (int i = from; i < from + n; i++) {
      count(to[i]);
    }
    return n;
  }

  private void count(int b) throws IOException {
    if (b == '<' || b == '>') {
      attributes = 0;
    } else if (b == '=' && ++attributes > MOST) {
      throw new IOException("an element with thousands of attributes");
    }
  }
}
