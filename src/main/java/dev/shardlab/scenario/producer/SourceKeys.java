package dev.shardlab.scenario.producer;

import dev.shardlab.scenario.form.Key;
import dev.shardlab.scenario.form.ReadValues;
import dev.shardlab.scenario.form.Shape;
import dev.shardlab.sim.setup.Keys;
import dev.shardlab.sim.setup.Payload;
import dev.shardlab.sim.setup.Rate;
import dev.shardlab.sim.setup.Source;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The keys that say where a producer's records come from, whatever it feeds. */
final class SourceKeys<T> {

    private final Shape<T> s;
    private final Key<T, Rate> rate;
    private final Key<T, Keys> keys;
    private final Key<T, Payload> payload;
    private final Key<T, FileFormat.Part> file;

    /** Adds the keys to the object's. */
    SourceKeys(Shape<T> s, Function<T, Source> get) {
        this.s = s;
        rate = s.optional(
                "rate",
                RateFormat.RATE,
                "required, unless a `file` has timestamps",
                "620",
                "How many records a second it means to send.",
                get.andThen(SourceKeys::rateOf));
        keys = s.optional(
                "keys",
                KeysFormat.KEYS,
                "100 keys `key-1` to `key-100`, all alike",
                "{\"count\": 5000, \"prefix\": \"user-\"}",
                "Which partition key each record gets.",
                get.andThen(source -> source instanceof Source.Generated(var _, Keys it, var _)
                        ? unless(KeysFormat.USUAL, it)
                        : null));
        payload = s.optional(
                "payload",
                PayloadFormat.PAYLOAD,
                "`\"100B\"`",
                "\"1KB\"",
                "What each record carries.",
                get.andThen(source -> source instanceof Source.Generated(var _, var _, Payload it)
                        ? unless(PayloadFormat.USUAL, it)
                        : null));
        file = s.optional(
                "file",
                FileFormat.FILE,
                "records are made up",
                "{\"name\": \"log\", \"format\": \"apache-combined\"}",
                "The file whose lines become its records.",
                get.andThen(source -> source instanceof Source.FileLines lines ? FileFormat.Part.of(lines) : null));
    }

    /** Adds what is checked; once all keys of the object are there. */
    void check() {
        s.notTogether(file, keys, "The keys of a file are found in its lines.");
        s.notTogether(file, payload, "The payload of a file's record is its line.");
        s.check(List.of(rate, file), this::checkPacing);
    }

    private void checkPacing(ReadValues v) {
        FileFormat.Part part = v.find(file);
        if (v.find(rate) != null) {
            return;
        }
        if (part == null && !v.isWritten(file)) {
            v.report("The key \"rate\" is missing.", "Add \"rate\": 100, for 100 records per second.");
        } else if (part != null && !part.hasTimestamps()) {
            v.report(
                    "The key \"rate\" is missing: nothing says when a line of the file is sent.",
                    "Add \"rate\", or give the file a \"timestamp\" to be paced by.");
        }
    }

    /** The source; null after having reported what is missing. */
    @Nullable
    Source make(ReadValues v) {
        Rate perSec = v.find(rate);
        FileFormat.Part lines = v.find(file);
        if (lines != null) {
            return perSec == null && !lines.hasTimestamps() ? null : lines.source(perSec);
        }
        return perSec == null
                ? null
                : new Source.Generated(
                        perSec,
                        Objects.requireNonNullElse(v.find(keys), KeysFormat.USUAL),
                        Objects.requireNonNullElse(v.find(payload), PayloadFormat.USUAL));
    }

    private static @Nullable Rate rateOf(Source source) {
        return switch (source) {
            case Source.Generated generated -> generated.rate();
            case Source.FileLines(var _, var _, Source.Pacing.ByRate(Rate rate)) -> rate;
            case Source.FileLines(var _, var _, Source.Pacing.ByTimestamps _) -> null;
        };
    }

    private static <V> @Nullable V unless(V usual, V value) {
        return value.equals(usual) ? null : value;
    }
}
