package dev.shardlab.model.queue;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Labels of a queue, by key. How many there may be and of which characters is a rule of the service, not of this
 * value.
 */
public record QueueTags(SortedMap<String, String> byKey) {

    public static final QueueTags NONE = new QueueTags(new TreeMap<>());

    public QueueTags {
        byKey = Collections.unmodifiableSortedMap(new TreeMap<>(byKey));
    }

    /** These and those; where both have a key, those win. */
    public QueueTags and(QueueTags more) {
        TreeMap<String, String> all = new TreeMap<>(byKey);
        all.putAll(more.byKey);
        return new QueueTags(all);
    }

    public QueueTags without(Collection<String> keys) {
        TreeMap<String, String> left = new TreeMap<>(byKey);
        keys.forEach(left::remove);
        return new QueueTags(left);
    }

    public int size() {
        return byKey.size();
    }

    public boolean isEmpty() {
        return byKey.isEmpty();
    }

    @Override
    public String toString() {
        return byKey.toString();
    }
}
