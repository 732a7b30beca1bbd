package dev.shardlab.scenario.kinesis;

import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.scenario.form.Key;
import dev.shardlab.scenario.form.Numbers;
import dev.shardlab.scenario.form.Quantities;
import dev.shardlab.scenario.form.Shape;
import dev.shardlab.scenario.form.Texts;
import dev.shardlab.scenario.form.Type;
import dev.shardlab.sim.setup.StreamSetup;
import java.time.Duration;

/** How a stream is written. */
public final class StreamFormat {

    public static final Type<Integer> SHARD_COUNT =
            Numbers.whole(1, StreamLimits.MAX_SHARDS_PER_STREAM_UPDATE, "shards");
    public static final Type<Duration> RETENTION =
            Quantities.duration(StreamLimits.MIN_RETENTION, StreamLimits.MAX_RETENTION);

    public static final Shape<StreamSetup> STREAM =
            Shape.of("stream", "A data stream. Its shards divide the hash key space evenly when it is created.", s -> {
                Key<StreamSetup, StreamName> name = s.required(
                        "name",
                        StreamFields.STREAM_NAME,
                        "\"clicks\"",
                        "What the stream is called.",
                        StreamSetup::name);
                Key<StreamSetup, Integer> shards = s.withDefault(
                        "shards", SHARD_COUNT, 1, "4", "How many shards it has at the beginning.", StreamSetup::shards);
                Key<StreamSetup, Duration> retention = s.withDefault(
                        "retention",
                        RETENTION,
                        StreamLimits.MIN_RETENTION,
                        "\"7d\"",
                        "How long a record is kept.",
                        StreamSetup::retention);
                Key<StreamSetup, Boolean> exists = s.withDefault(
                        "existsAtStart",
                        Texts.yesNo(),
                        true,
                        "false",
                        "`true`: it was created before the experiment and is ACTIVE at its first moment. `false`: its creation is"
                                + " seen.",
                        StreamSetup::existsAtStart);
                return v -> new StreamSetup(v.get(name), v.get(shards), v.get(retention), v.get(exists));
            });

    private StreamFormat() {}
}
