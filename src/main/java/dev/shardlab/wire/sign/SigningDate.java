package dev.shardlab.wire.sign;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The one spelling of a time in a signature, {@code 20150830T123600Z}, and the other that the Date header may have. */
final class SigningDate {

    private static final DateTimeFormatter BASIC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private SigningDate() {}

    static String text(Instant time) {
        return BASIC.format(time);
    }

    /** Null if it is neither spelling. */
    static @Nullable Instant parse(String text) {
        try {
            return BASIC.parse(text, Instant::from);
        } catch (DateTimeException _) {
            try {
                return DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
            } catch (DateTimeException _) {
                return null;
            }
        }
    }
}
