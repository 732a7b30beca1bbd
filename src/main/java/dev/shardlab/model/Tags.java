package dev.shardlab.model;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Labels of what the services have, by key. How many there may be and of which characters is a rule of each service, not of this
 * value.
 */
public record Tags(SortedMap<String, String> byKey) {

    public static final Tags NONE = new Tags(new TreeMap<>());

    public Tags {
        byKey = Collections.unmodifiableSortedMap(new TreeMap<>(byKey));
    }

    /** These and those; where both have a key, those win. */
    public Tags and(Tags more) {
        TreeMap<String, String> all = new TreeMap<>(byKey);
        all.putAll(more.byKey);
        return new Tags(all);
    }

    public Tags without(Collection<String> keys) {
        TreeMap<String, String> left = new TreeMap<>(byKey);
        keys.forEach(left::remove);
        return new Tags(left);
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
