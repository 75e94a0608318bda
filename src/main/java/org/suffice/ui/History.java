package org.suffice.ui;

import java.util.ArrayDeque;
import java.util.Deque;

/** Steps back and forward between what something was; a new step ends the way forward. */
final class History<T> {
  private static final int MOST = 200;
  private final Deque<T> back = new ArrayDeque<>();
  private final Deque<T> forward = new ArrayDeque<>();
  private T now;

  History(T first) {
    now = first;
  }

  T now() {
    return now;
  }

  /** Goes on to something; false where it is what it is already. */
  boolean go(T next) {
    if (next.equals(now)) {
      return false;
    }
    back.push(now);
    if (back.size() > MOST) {
      back.removeLast();
    }
    forward.clear();
    now = next;
    return true;
  }

  /** Takes something as where it is now, without a way back to what was. */
  void restart(T next) {
    back.clear();
    forward.clear();
    now = next;
  }

  /** Puts something in the place of what is now: no step. */
  void replace(T next) {
    now = next;
  }

  /** One step back; false where there is none. */
  boolean back() {
    return step(back, forward);
  }

  /** One step forward; false where there is none. */
  boolean forward() {
    return step(forward, back);
  }

  private boolean step(Deque<T> from, Deque<T> to) {
    while (!from.isEmpty() && from.peek().equals(now)) { // moved and brought back to where it was
      from.pop();
    }
    if (from.isEmpty()) {
      return false;
    }
    to.push(now);
    now = from.pop();
    return true;
  }
}
