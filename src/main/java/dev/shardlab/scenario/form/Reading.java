package dev.shardlab.scenario.form;

import dev.shardlab.scenario.json.Node;
import dev.shardlab.scenario.json.Place;
import dev.shardlab.scenario.json.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One file being read: where problems go, what the file declares, and what its values have become so far. */
public final class Reading {

    private final String file;
    private final Scope scope;
    private final Consumer<Problem> problems;
    private final List<Located<?>> made = new ArrayList<>();

    public Reading(String file, Scope scope, Consumer<Problem> problems) {
        this.file = file;
        this.scope = scope;
        this.problems = problems;
    }

    public Scope scope() {
        return scope;
    }

    public void report(Node node, String message, String hint) {
        report(node.place(), message, hint);
    }

    public void report(Place place, String message, String hint) {
        problems.accept(new Problem(file, place.line(), place.column(), place.pointer(), message, hint));
    }

    /** Reports that something else was expected than what was found. */
    public void refuse(Node node, String expected, String hint) {
        String what = node instanceof Node.Null ? "A key without a value is left out." : hint;
        report(node, "Expected " + expected + ", but found " + node.described() + ".", what);
    }

    void keep(Node node, Object value) {
        made.add(new Located<>(node, value));
    }

    /** Everything of this type that objects of the file have become, in the order of the file. */
    public <T> List<Located<T>> all(Class<T> type) {
        return made.stream()
                .filter(one -> type.isInstance(one.value))
                .map(one -> new Located<>(one.node, type.cast(one.value)))
                .toList();
    }

    /** A value that was read, and its node. */
    public record Located<T>(Node node, T value) {}
}
