package dev.shardlab.wire.s3;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times as headers and as XML have them. */
final class Times {

    private static final DateTimeFormatter IN_HEADERS = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter IN_XML = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Times() {}

    static String inHeader(Instant time) {
        return IN_HEADERS.format(time);
    }

    static String inXml(Instant time) {
        return IN_XML.format(time);
    }

    /** Null if it is no time, which says nothing then. */
    static @Nullable Instant read(@Nullable String header) {
        if (header == null) {
            return null;
        }
        try {
            return DateTimeFormatter.RFC_1123_DATE_TIME.parse(header, Instant::from);
        } catch (DateTimeException _) {
            try {
                return Instant.parse(header);
            } catch (DateTimeException _) {
                return null;
            }
        }
    }
}
