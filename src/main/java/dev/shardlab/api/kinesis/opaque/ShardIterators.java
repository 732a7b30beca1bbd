package dev.shardlab.api.kinesis.opaque;

import dev.shardlab.api.opaque.Envelope;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.ShardIterator;
import dev.shardlab.model.kinesis.ShardPosition;
import dev.shardlab.model.kinesis.StreamName;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The string of a shard iterator. Inside stands {@code MICROS/STREAM/SHARD/INDEX/} and zeros, so that even the shortest is as
 * long as the service's, 160 bytes.
 */
public final class ShardIterators {

    private static final Pattern PARTS =
            Pattern.compile("([0-9]{1,18})/([a-zA-Z0-9_.-]{1,128})/([0-9]{1,10})/([0-9]{1,18})/0*");
    private static final int MIN_LENGTH = 144;

    private ShardIterators() {}

    /** The iterator as clients carry it; the same one is always the same string. */
    public static String write(ShardIterator iterator) {
        ShardPosition position = iterator.position();
        String text = "%s/%s/%s/%s/"
                .formatted(
                        iterator.createdAt().micros(),
                        position.stream(),
                        position.shard().index(),
                        position.index());
        return Envelope.seal(text + "0".repeat(Math.max(0, MIN_LENGTH - text.length())));
    }

    /** Also reads one that is still wrapped in the quotation marks of a JSON text, as the service does. */
    public static Optional<ShardIterator> read(String text) {
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        return Envelope.read(quoted ? text.substring(1, text.length() - 1) : text, PARTS, ShardIterators::iterator);
    }

    private static ShardIterator iterator(Matcher parts) {
        return new ShardIterator(
                new ShardPosition(
                        new StreamName(parts.group(2)),
                        new ShardId(Integer.parseInt(parts.group(3))),
                        Long.parseLong(parts.group(4))),
                new VirtualTime(Long.parseLong(parts.group(1))));
    }
}
