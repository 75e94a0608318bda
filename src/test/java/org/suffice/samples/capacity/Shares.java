package org.suffice.samples.capacity;

/** Divides a number among homes so that it adds up exactly. */
final class Shares {
    private Shares() {}

    /** So many parts, as equal as they can be, then some made larger and as many smaller, within the limits. */
    static int[] of(int total, int parts, int least, int most) {
        int[] shares = new int[parts];
        for (int i = 0; i < parts; i++) {
            shares[i] = total / parts + (i < total % parts ? 1 : 0);
        }
        for (int i = 0; i < parts / 2; i++) {
            int j = parts - 1 - i;
            int step = Math.min(i % 3, Math.min(most - shares[i], shares[j] - least));
            shares[i] += Math.max(0, step);
            shares[j] -= Math.max(0, step);
        }
        return shares;
    }

    /** The number divided in proportion to room, nobody getting more than its room. */
    static int[] within(int total, int[] room) {
        int[] shares = new int[room.length];
        int left = total;
        while (left > 0) {
            for (int i = 0; i < room.length && left > 0; i++) {
                if (shares[i] < room[i]) {
                    shares[i]++;
                    left--;
                }
            }
        }
        return shares;
    }

    static int[] less(int[] from, int[] taken) {
        int[] rest = from.clone();
        for (int i = 0; i < rest.length; i++) {
            rest[i] -= taken[i];
        }
        return rest;
    }
}
