package org.suffice.samples;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The only source of chance in the samples: seeded, so that the same workbooks are written every time. */
public final class Dice {
    private final Random random;

    /** Starts a repeatable sequence. */
    public Dice(long seed) {
        random = new Random(seed);
    }

    /** A sequence of its own for one thing, by what names it: what is drawn for it moves no draw for anything else. */
    public static Dice of(String... names) {
        long seed = 0xCBF29CE484222325L;
        for (char letter : String.join("|", names).toCharArray()) {
            seed = (seed ^ letter) * 0x100000001B3L;
        }
        seed = (seed ^ (seed >>> 33)) * 0xFF51AFD7ED558CCDL;
        return new Dice(seed ^ (seed >>> 33));
    }

    /** True with the given probability. */
    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** A whole number from {@code low} to {@code high}, both included. */
    public int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** A day from {@code first} to {@code last}, both included; never 29 February, whose birthdays are disputed. */
    public LocalDate day(LocalDate first, LocalDate last) {
        int days = (int) ChronoUnit.DAYS.between(first, last);
        LocalDate day = first.plusDays(between(0, days));
        boolean leapDay = day.getMonthValue() == 2 && day.getDayOfMonth() == 29;
        return !leapDay ? day : day.isBefore(last) ? day.plusDays(1) : day.isAfter(first) ? day.minusDays(1) : day;
    }

    /** One of the items, each equally likely. */
    public <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    /** The place of one of the weights, each as likely as its weight says. */
    public int weighted(int... weights) {
        int total = 0;
        for (int weight : weights) {
            total += weight;
        }
        int draw = random.nextInt(total);
        for (int i = 0; i < weights.length; i++) {
            draw -= weights[i];
            if (draw < 0) {
                return i;
            }
        }
        throw new IllegalStateException("weights must not be negative");
    }

    /** Puts the list into a random order, in place. */
    public void shuffle(List<?> items) {
        Collections.shuffle(items, random);
    }
}
