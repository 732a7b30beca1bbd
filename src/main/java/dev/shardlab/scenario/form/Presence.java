package dev.shardlab.scenario.form;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What it means that a key is left out. */
public sealed interface Presence<V> {

    /** It may not. */
    record Required<V>() implements Presence<V> {}

    /**
     * There is nothing.
     *
     * @param words what that means, for the manual
     */
    record Optional<V>(String words) implements Presence<V> {}

    /** The same as this value. */
    record Default<V>(V value) implements Presence<V> {}

    /**
     * The same as a value that depends on the rest of the file.
     *
     * @param words which value that is, for the manual
     * @param value null: it cannot be found out, so that the key is missing after all
     */
    record Derived<V>(String words, Function<Scope, @Nullable V> value) implements Presence<V> {}
}
