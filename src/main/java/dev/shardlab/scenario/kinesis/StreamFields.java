package dev.shardlab.scenario.kinesis;

import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.PartitionKey;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.scenario.form.Key;
import dev.shardlab.scenario.form.Mapped;
import dev.shardlab.scenario.form.Numbers;
import dev.shardlab.scenario.form.OneOf;
import dev.shardlab.scenario.form.Reference;
import dev.shardlab.scenario.form.Shape;
import dev.shardlab.scenario.form.Texts;
import dev.shardlab.scenario.form.Type;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The single values of streams: names, shards, keys. */
public final class StreamFields {

    /** Streams that the file does not declare, but that its clients make. */
    public static final String CLIENT_STREAM = "stream made by a client";

    /** The kinds of things that a file declares and refers to. */
    public static final String STREAM = "stream";

    /** Those that the file declares, and those that clients make in it. */
    public static final Reference<StreamName> STREAM_REFERENCE =
            new Reference<>(STREAM, List.of(CLIENT_STREAM), StreamName::new);

    /** A producer and an application are there from the start, and so is their stream. */
    public static final Reference<StreamName> DECLARED_STREAM = new Reference<>(STREAM, StreamName::new);

    public static final Type<StreamName> STREAM_NAME = Texts.checked(
            "name",
            "1 to 128 of `a-z A-Z 0-9 _ . -`",
            "a stream name",
            "^[a-zA-Z0-9_.-]{1,128}$",
            "Write it like \"clicks\".",
            StreamName::new,
            StreamName::value);

    public static final Type<ShardId> SHARD =
            Mapped.of("shard number", Numbers.whole(0, Integer.MAX_VALUE, ""), ShardId::new, ShardId::index);

    public static final Type<String> PARTITION_KEY = Texts.checked(
            "partition key",
            "1 to 256 characters",
            "a partition key",
            "^[\\s\\S]{1,512}$",
            "Write it like \"user-7\".",
            text -> new PartitionKey(text).value(),
            key -> key);

    public static final Type<HashKey> HASH_KEY = new OneOf<HashKey>(
                    "hash key",
                    "a hash key: a part of the key space like 0.5, or a decimal text",
                    "A point of the hash key space 0 .. 2^128-1: a part of the whole as a number from 0 to 1, or the exact point"
                            + " as a decimal text.")
            .or(
                    _ -> null,
                    Mapped.of(
                            "part of the key space", Numbers.decimal(0, 1, ""), HashKey::atFraction, HashKey::fraction))
            .or(
                    HashKey.class,
                    Texts.checked(
                            "decimal text",
                            "0 to 2^128-1",
                            "a hash key",
                            "^(0|[1-9]\\d{0,38})$",
                            "Write it like \"170141183460469231731687303715884105728\", or as a part of the key space like 0.5.",
                            HashKey::parse,
                            HashKey::toString));

    private StreamFields() {}

    /** The key by which an object refers to a stream; it may be left out when there is only one. */
    public static <T> Key<T, StreamName> reference(Shape<T> shape, Function<T, @Nullable StreamName> get) {
        return shape.derived(
                "stream", STREAM_REFERENCE, STREAM_REFERENCE.unlessOnly(), "\"clicks\"", "Which stream.", get);
    }
}
