package dev.shardlab.sim.load;

import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.KeyHasher;
import dev.shardlab.sim.setup.Keys;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys a producer chooses from, by index, with their hash keys. Both follow from the index alone; they are worked out when
 * first asked for and kept, since a producer asks for the same few again and again.
 */
public final class KeyTable {

    private final Keys keys;
    private final @Nullable Key[] known;

    /** A partition key and the MD5 of it. */
    public record Key(String text, HashKey hash) {}

    private KeyTable(Keys keys, int size) {
        this.keys = keys;
        this.known = new Key[size];
    }

    static KeyTable of(Keys keys) {
        return new KeyTable(
                keys,
                switch (keys) {
                    case Keys.Uniform uniform -> uniform.count();
                    case Keys.Zipf zipf -> zipf.count();
                    case Keys.Hot hot -> 1 + hot.count();
                    case Keys.Listed listed -> listed.keys().size();
                    case Keys.RoundRobin inTurn -> inTurn.keys().size();
                });
    }

    public int size() {
        return known.length;
    }

    public Key get(int i) {
        Key key = known[i];
        if (key == null) {
            String text = text(i);
            key = new Key(text, KeyHasher.hashOf(text));
            known[i] = key;
        }
        return key;
    }

    private String text(int i) {
        return switch (keys) {
            case Keys.Uniform uniform -> uniform.prefix() + (i + 1);
            case Keys.Zipf zipf -> zipf.prefix() + (i + 1);
            case Keys.Hot hot -> i == 0 ? hot.hot() : hot.prefix() + i;
            case Keys.Listed(List<String> texts) -> texts.get(i);
            case Keys.RoundRobin(List<String> texts) -> texts.get(i);
        };
    }
}
