package dev.shardlab.api.kinesis.opaque;

import dev.shardlab.api.opaque.Envelope;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ConsumerName;
import dev.shardlab.model.kinesis.ConsumerPage;
import dev.shardlab.model.kinesis.ShardFilter;
import dev.shardlab.model.kinesis.ShardFilter.AfterShardId;
import dev.shardlab.model.kinesis.ShardFilter.AtLatest;
import dev.shardlab.model.kinesis.ShardFilter.AtTimestamp;
import dev.shardlab.model.kinesis.ShardFilter.AtTrimHorizon;
import dev.shardlab.model.kinesis.ShardFilter.FromTimestamp;
import dev.shardlab.model.kinesis.ShardFilter.FromTrimHorizon;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.ShardPage;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.kinesis.StreamPage;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The NextTokens of ListStreams, ListShards and ListStreamConsumers. A token of one of them is none of another. Times are in
 * microseconds; a shard filter is a letter, and what it names behind it.
 */
public final class PagingTokens {

    private static final String NAME = "([a-zA-Z0-9_.-]{1,128})";
    private static final String MICROS = "(-?[0-9]{1,18})";
    private static final String INDEX = "([0-9]{1,10})";
    private static final Pattern STREAMS = Pattern.compile("streams/" + NAME + "/" + MICROS);
    private static final Pattern SHARDS =
            Pattern.compile("shards/" + NAME + "/" + MICROS + "/" + INDEX + "/([-ATtLXx])(-?[0-9]{0,18})/" + MICROS);
    private static final Pattern CONSUMERS =
            Pattern.compile("consumers/" + NAME + "/" + MICROS + "/" + NAME + "/" + MICROS);

    private PagingTokens() {}

    /** The NextToken of ListStreams. */
    public static String write(StreamPage page) {
        return Envelope.seal(
                "streams/%s/%s".formatted(page.after(), page.givenAt().micros()));
    }

    /** What a NextToken of ListStreams says, however old it is; nothing if this is none. */
    public static Optional<StreamPage> streams(String token) {
        return Envelope.read(token, STREAMS, parts -> new StreamPage(new StreamName(parts.group(1)), time(parts, 2)));
    }

    /** The NextToken of ListShards. */
    public static String write(ShardPage page) {
        return Envelope.seal("shards/%s/%s/%s/%s/%s"
                .formatted(
                        page.stream(),
                        page.streamCreatedAt().micros(),
                        page.after().index(),
                        filter(page.filter()),
                        page.givenAt().micros()));
    }

    /** What a NextToken of ListShards says, however old it is; nothing if this is none. */
    public static Optional<ShardPage> shards(String token) {
        return Envelope.read(
                token,
                SHARDS,
                parts -> new ShardPage(
                        new StreamName(parts.group(1)),
                        time(parts, 2),
                        new ShardId(Integer.parseInt(parts.group(3))),
                        filter(parts.group(4), parts.group(5)),
                        time(parts, 6)));
    }

    /** The NextToken of ListStreamConsumers. */
    public static String write(ConsumerPage page) {
        return Envelope.seal("consumers/%s/%s/%s/%s"
                .formatted(
                        page.stream(),
                        page.streamCreatedAt().micros(),
                        page.after(),
                        page.givenAt().micros()));
    }

    /** What a NextToken of ListStreamConsumers says, however old it is; nothing if this is none. */
    public static Optional<ConsumerPage> consumers(String token) {
        return Envelope.read(
                token,
                CONSUMERS,
                parts -> new ConsumerPage(
                        new StreamName(parts.group(1)),
                        time(parts, 2),
                        new ConsumerName(parts.group(3)),
                        time(parts, 4)));
    }

    private static String filter(@Nullable ShardFilter filter) {
        return switch (filter) {
            case null -> "-";
            case AfterShardId(ShardId shard) -> "A" + shard.index();
            case AtTrimHorizon() -> "t";
            case FromTrimHorizon() -> "T";
            case AtLatest() -> "L";
            case AtTimestamp(VirtualTime time) -> "x" + time.micros();
            case FromTimestamp(VirtualTime time) -> "X" + time.micros();
        };
    }

    /** Reads what {@link #filter(ShardFilter)} wrote; only that is in an envelope. */
    private static @Nullable ShardFilter filter(String letter, String of) {
        return switch (letter) {
            case "A" -> new AfterShardId(new ShardId(Integer.parseInt(of)));
            case "t" -> new AtTrimHorizon();
            case "T" -> new FromTrimHorizon();
            case "L" -> new AtLatest();
            case "x" -> new AtTimestamp(new VirtualTime(Long.parseLong(of)));
            case "X" -> new FromTimestamp(new VirtualTime(Long.parseLong(of)));
            default -> null;
        };
    }

    private static VirtualTime time(Matcher parts, int group) {
        return new VirtualTime(Long.parseLong(parts.group(group)));
    }
}
