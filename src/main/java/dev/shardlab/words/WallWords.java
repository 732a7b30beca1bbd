package dev.shardlab.words;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.words.page.Amounts;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** What is said where the time of a live laboratory is not that of the clock on the wall, which clients have. */
public final class WallWords {

    /** Nobody need know of less. */
    public static final Duration NEXT_TO_NOTHING = Duration.ofSeconds(1);

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private WallWords() {}

    /**
     * As in "It is 2026-03-02 12:00:05 UTC here, 2 h ahead of this machine's clock: …".
     *
     * @param now in the laboratory
     * @param ahead so far that is ahead of the wall; negative: behind
     * @return empty where they are the same
     */
    public static Optional<String> difference(VirtualTime now, Duration ahead) {
        if (ahead.abs().compareTo(NEXT_TO_NOTHING) < 0) {
            return Optional.empty();
        }
        String here = "It is " + SECOND.format(now.toInstant()) + " UTC here, " + Amounts.duration(ahead.abs());
        return Optional.of(
                ahead.isNegative()
                        ? here + " behind this machine's clock. What a client calls now has not come yet here: let it"
                                + " begin to read at LATEST or TRIM_HORIZON, not at a time."
                        : here + " ahead of this machine's clock: time goes on behind the last that was answered, until"
                                + " the clock has come up.");
    }
}
