package dev.shardlab.draw.paper;

import dev.shardlab.model.ProducerName;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Partition keys that are named in a picture, however many others there are.
 *
 * @param own the key of each producer that sends no other
 * @param spoken those of which the narration or a question speaks and which were sent before, so that their height is known
 */
public record NamedKeys(Map<ProducerName, String> own, List<Spoken> spoken) {

    /** No key is named. */
    public static final NamedKeys NONE = new NamedKeys(new TreeMap<>(), List.of());

    /**
     * A key of which somebody speaks.
     *
     * @param store the name of what keeps its records
     */
    public record Spoken(String store, String key) {}

    /** Copies both, the producers by name. */
    public NamedKeys {
        own = new TreeMap<>(own);
        spoken = List.copyOf(spoken);
    }

    /** Whether somebody speaks of a key in a store. */
    public boolean speakOf(String store, String key) {
        return spoken.contains(new Spoken(store, key));
    }
}
