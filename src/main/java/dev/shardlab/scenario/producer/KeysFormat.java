package dev.shardlab.scenario.producer;

import dev.shardlab.scenario.form.Key;
import dev.shardlab.scenario.form.ListType;
import dev.shardlab.scenario.form.Mapped;
import dev.shardlab.scenario.form.Numbers;
import dev.shardlab.scenario.form.OneOf;
import dev.shardlab.scenario.form.Shape;
import dev.shardlab.scenario.form.Texts;
import dev.shardlab.scenario.form.Type;
import dev.shardlab.scenario.kinesis.StreamFields;
import dev.shardlab.sim.setup.Keys;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How the distribution of partition keys is written. */
final class KeysFormat {

    static final Keys USUAL = new Keys.Uniform("key-", 100);

    private static final Type<Integer> COUNT = Numbers.whole(1, 1_000_000, "keys");
    private static final Type<String> PREFIX = Texts.text(0, 200);
    private static final Type<List<String>> LIST = ListType.some(StreamFields.PARTITION_KEY);

    private static final Shape<Keys.Uniform> UNIFORM =
            Shape.of("uniform keys", "Many keys, each as likely as any other.", s -> {
                Key<Keys.Uniform, Integer> count = count(s, Keys.Uniform::count);
                Key<Keys.Uniform, String> prefix = prefix(s, Keys.Uniform::prefix);
                return v -> new Keys.Uniform(v.get(prefix), v.get(count));
            });

    private static final Shape<Keys.Zipf> ZIPF = Shape.of(
            "Zipf keys", "Many keys, few of them frequent: the k-th is drawn in proportion to 1 / k^zipf.", s -> {
                Key<Keys.Zipf, Double> zipf = s.required(
                        "zipf",
                        Numbers.decimal(0, 10, ""),
                        "1.1",
                        "The exponent: 0 makes all keys alike, 1 is usual for words and visitors, more is steeper.",
                        Keys.Zipf::exponent);
                Key<Keys.Zipf, Integer> count = count(s, Keys.Zipf::count);
                Key<Keys.Zipf, String> prefix = prefix(s, Keys.Zipf::prefix);
                return v -> new Keys.Zipf(v.get(prefix), v.get(count), v.get(zipf));
            });

    private static final Shape<Keys.Hot> HOT =
            Shape.of("hot key", "One key takes its share of all records; the others share the rest alike.", s -> {
                Key<Keys.Hot, String> hot =
                        s.required("hot", StreamFields.PARTITION_KEY, "\"user-7\"", "The hot key.", Keys.Hot::hot);
                Key<Keys.Hot, Double> share = s.withDefault(
                        "share", Numbers.decimal(0, 1, "of all records"), 0.5, "0.8", "Its share.", Keys.Hot::share);
                Key<Keys.Hot, Integer> count = count(s, Keys.Hot::count);
                Key<Keys.Hot, String> prefix = prefix(s, Keys.Hot::prefix);
                return v -> new Keys.Hot(v.get(hot), v.get(share), v.get(prefix), v.get(count));
            });

    private static final Type<Keys.Listed> LISTED =
            Mapped.of("list of partition keys", LIST, Keys.Listed::new, Keys.Listed::keys);

    private static final Shape<Keys.RoundRobin> IN_TURN =
            Shape.of("keys in turn", "The keys of a list in turn, again and again.", s -> {
                Key<Keys.RoundRobin, List<String>> keys = s.required(
                        "inTurn", LIST, "[\"red\", \"green\", \"blue\"]", "The keys.", Keys.RoundRobin::keys);
                return v -> new Keys.RoundRobin(v.get(keys));
            });

    static final OneOf<Keys> KEYS = new OneOf<Keys>(
                    "keys",
                    "partition keys: {\"count\"}, {\"zipf\"}, {\"hot\"}, {\"inTurn\"} or a list of keys",
                    "Which partition key each record gets. A list draws one of its keys each time, all alike; an object makes up"
                            + " its keys, or takes those of a list in turn.")
            .or(Keys.Uniform.class, UNIFORM)
            .or(Keys.Zipf.class, ZIPF)
            .or(Keys.Hot.class, HOT)
            .or(Keys.Listed.class, LISTED)
            .or(Keys.RoundRobin.class, IN_TURN);

    private KeysFormat() {}

    private static <T> Key<T, Integer> count(Shape<T> shape, Function<T, @Nullable Integer> get) {
        return shape.withDefault("count", COUNT, 100, "5000", "How many keys are made up.", get);
    }

    private static <T> Key<T, String> prefix(Shape<T> shape, Function<T, @Nullable String> get) {
        return shape.withDefault(
                "prefix",
                PREFIX,
                "key-",
                "\"user-\"",
                "What stands before the number of a key: `user-1`, `user-2`...",
                get);
    }
}
