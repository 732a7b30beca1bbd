package dev.shardlab.model.firehose;

import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.SplitMix;
import dev.shardlab.model.VirtualTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * How the service names an object: {@code <prefix>yyyy/MM/dd/HH/<delivery stream>-<version>-yyyy-MM-dd-HH-mm-ss-<uuid><ending>}; the time is
 * that at which the oldest record in it arrived (Developer Guide, Amazon S3 Object Name Format and Custom prefixes).
 */
public final class ObjectName {

    private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("yyyy/MM/dd/HH/", Locale.ROOT);

    /** Under an error prefix of which nothing is said; the third is the day of the year, as the guide has it: YYYY/MM/DDD/HH. */
    private static final DateTimeFormatter ERROR_HOURS = new DateTimeFormatterBuilder()
            .appendPattern("yyyy/MM/")
            .appendValue(ChronoField.DAY_OF_YEAR, 3)
            .appendPattern("/HH/")
            .toFormatter(Locale.ROOT);

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd-HH-mm-ss", Locale.ROOT);
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final int RANDOM_CHARS = 11;
    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private ObjectName() {}

    /**
     * The key of an object.
     *
     * @param version of the delivery stream's settings, from 1
     * @param number the delivery, unique in its delivery stream
     * @param seed what looks like chance in names follows from
     */
    public static String of(
            DeliveryStreamName stream,
            int version,
            S3Destination destination,
            Outlet outlet,
            VirtualTime oldest,
            long number,
            long seed) {
        return folder(stream, destination, outlet, oldest, number, seed)
                + stream
                + "-" + version
                + "-" + SECONDS.withZone(destination.zone()).format(oldest.toInstant())
                + "-" + uuid(seed, stream, number)
                + (outlet.isError() ? "" : destination.ending());
    }

    private static String folder(
            DeliveryStreamName stream,
            S3Destination destination,
            Outlet outlet,
            VirtualTime oldest,
            long number,
            long seed) {
        Supplier<String> randomStrings = randomStrings(seed, stream, number);
        if (outlet.isError()) {
            ObjectPrefix prefix = destination.errorPrefix();
            if (prefix == null || !prefix.hasErrorOutputType()) {
                String before = prefix == null ? destination.prefix().toString() : prefix.toString();
                return before + outlet.errorOutputType() + "/"
                        + ERROR_HOURS.withZone(destination.zone()).format(oldest.toInstant());
            }
            return prefix.of(oldest, destination.zone(), outlet, randomStrings);
        }
        String made = destination.prefix().of(oldest, destination.zone(), outlet, randomStrings);
        return destination.prefix().hasTimestamp()
                ? made
                : made + HOURS.withZone(destination.zone()).format(oldest.toInstant());
    }

    private static UUID uuid(long seed, DeliveryStreamName stream, long number) {
        long high = SplitMix.of(seed, stream.value(), 2 * number);
        long low = SplitMix.of(seed, stream.value(), 2 * number + 1);
        return new UUID((high & ~0xF000L) | VERSION_4, (low & ~0xC000_0000_0000_0000L) | VARIANT);
    }

    /** A new one for each use. */
    private static Supplier<String> randomStrings(long seed, DeliveryStreamName stream, long number) {
        long[] next = {SplitMix.of(seed, stream.value(), ~number)};
        return () -> {
            StringBuilder made = new StringBuilder();
            for (int i = 0; i < RANDOM_CHARS; i++) {
                next[0] = SplitMix.mix(next[0] + 1);
                made.append(LETTERS.charAt((int) Math.unsignedMultiplyHigh(next[0], LETTERS.length())));
            }
            return made.toString();
        };
    }
}
