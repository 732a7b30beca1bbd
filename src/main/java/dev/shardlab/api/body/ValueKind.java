package dev.shardlab.api.body;

import java.util.Locale;

/** What kind of value stands in a body, with the words in which the service complains that it stands there. */
public enum ValueKind {
    NULL("null"),
    BOOLEAN("class java.lang.Boolean"),
    NUMBER("class com.amazon.coral.value.json.numbers.TruncatingBigNumber"),
    TEXT("class java.lang.String"),
    /** Only CBOR has them; JSON writes bytes as text. */
    BYTES("class java.nio.HeapByteBuffer"),
    LIST("Start of list found where not expected"),
    MAP("Start of structure or map found where not expected.");

    private final String words;

    ValueKind(String words) {
        this.words = words;
    }

    /** It stands where a single value is expected; {@code wanted} with its article, such as {@code an Integer}. */
    public Unreadable insteadOf(String wanted) {
        return new Unreadable(
                switch (this) {
                    case LIST, MAP -> words;
                    case NULL, BOOLEAN, NUMBER, TEXT, BYTES ->
                        String.format(Locale.ROOT, "%s can not be converted to %s", words, wanted);
                });
    }

    /** It stands where values of many parts are expected; {@code expected} is what the service says of a single value there. */
    public Unreadable insteadOfMany(String expected) {
        return new Unreadable(
                switch (this) {
                    case LIST, MAP -> words;
                    case NULL, BOOLEAN, NUMBER, TEXT, BYTES -> expected;
                });
    }
}
