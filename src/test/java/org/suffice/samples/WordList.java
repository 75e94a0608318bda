package org.suffice.samples;

import java.util.List;
import java.util.Map;

/** The local words a council uses for each thing meant, with how often it uses them, from a CSV of the test resources. */
public final class WordList {
    private final List<Map<String, String>> rows;
    private final String keyColumn;

    /** Reads the resource; {@code keyColumn} is the column that says what a word means. */
    public WordList(String resource, String keyColumn) {
        this.rows = CsvTable.of(resource).rows();
        this.keyColumn = keyColumn;
    }

    /** One of the rows that mean {@code key}, each as likely as its weight. */
    public Map<String, String> pick(String key, Dice dice) {
        List<Map<String, String>> fitting = rows.stream().filter(r -> key.equals(r.get(keyColumn))).toList();
        return fitting.get(dice.weighted(weights(fitting)));
    }

    /** One of all rows, each as likely as its weight. */
    public Map<String, String> pickAny(Dice dice) {
        return rows.get(dice.weighted(weights(rows)));
    }

    /** The first row that means {@code key}. */
    public Map<String, String> first(String key) {
        return rows.stream().filter(r -> key.equals(r.get(keyColumn))).findFirst().orElseThrow();
    }

    private static int[] weights(List<Map<String, String>> rows) {
        return rows.stream().mapToInt(r -> Integer.parseInt(r.getOrDefault("weight", "0"))).toArray();
    }
}
