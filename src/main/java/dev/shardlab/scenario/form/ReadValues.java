package dev.shardlab.scenario.form;

import dev.shardlab.scenario.json.Node;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The values of the keys of one object that was read. */
public final class ReadValues {

    private final Node.Obj object;
    private final Reading reading;
    private final TreeMap<String, Object> byKey = new TreeMap<>();
    private final TreeSet<String> broken = new TreeSet<>();

    ReadValues(Node.Obj object, Reading reading) {
        this.object = object;
        this.reading = reading;
    }

    void put(Key<?, ?> key, Object value) {
        byKey.put(key.name(), value);
    }

    void markBroken(Key<?, ?> key) {
        broken.add(key.name());
    }

    /** Whether this key could be read, or was rightly left out. */
    boolean isSound(Key<?, ?> key) {
        return !broken.contains(key.name());
    }

    boolean areSound(List<? extends Key<?, ?>> keys) {
        return keys.stream().allMatch(this::isSound);
    }

    /** The value of a key that is required or has a default. */
    public <V> V get(Key<?, V> key) {
        return Objects.requireNonNull(find(key), key.name());
    }

    /** The value, its default, or null if there is neither. */
    @SuppressWarnings("unchecked") // put only with the key's own type
    public <V> @Nullable V find(Key<?, V> key) {
        return (V) byKey.get(key.name());
    }

    /** Whether the file itself names this key. */
    public boolean isWritten(Key<?, ?> key) {
        return object.has(key.name());
    }

    public Scope scope() {
        return reading.scope();
    }

    /** Reports a problem at the value of the key, or at the object if the key was left out. */
    public void report(Key<?, ?> key, String message, String hint) {
        Node value = object.get(key.name());
        reading.report(value == null ? object : value, message, hint);
    }

    public void report(String message, String hint) {
        reading.report(object, message, hint);
    }
}
