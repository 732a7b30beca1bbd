package dev.shardlab.scenario.form;

import dev.shardlab.scenario.json.JsonTree;
import dev.shardlab.scenario.json.Node;
import dev.shardlab.scenario.json.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * A value of the format that stands alone: nothing is declared round it, so no name can be left out, and none is unknown.
 */
public final class Alone {

    /** So many problems are told; who mends these finds the others. */
    private static final int PROBLEMS_TOLD = 3;

    private static final Scope NOTHING = new Scope(new TreeMap<>(), null);

    private Alone() {}

    /** On one line. */
    public static <T> String write(Type<T> type, T value) {
        return Json.compact(type.write(value, NOTHING));
    }

    /** On lines that can be read; it ends with a line break. */
    public static <T> String pretty(Type<T> type, T value) {
        return Json.pretty(type.write(value, NOTHING));
    }

    /**
     * Reads what {@link #write} or {@link #pretty} wrote.
     *
     * @param name as problems are to name the text
     * @throws IllegalArgumentException if it is no such value; the message lists the first problems
     */
    public static <T> T read(String name, Type<T> type, String json) {
        List<Problem> problems = new ArrayList<>();
        Node node = JsonTree.read(name, json, problems::add);
        T value = node == null ? null : type.read(FormerNames.today(node), new Reading(name, NOTHING, problems::add));
        if (value == null || !problems.isEmpty()) {
            throw new IllegalArgumentException(String.join(
                    " ",
                    problems.stream()
                            .limit(PROBLEMS_TOLD)
                            .map(Problem::toString)
                            .toList()));
        }
        return value;
    }
}
