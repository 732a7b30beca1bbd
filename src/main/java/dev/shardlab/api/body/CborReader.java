package dev.shardlab.api.body;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** CBOR 1.1: times in whole milliseconds under tag 1, bytes as byte strings. */
final class CborReader extends BodyReader {

    CborReader(JsonParser parser) {
        super(parser);
    }

    /** A fraction is cut off; whether the number is tagged makes no difference, since the member says that it is a time. */
    @Override
    public long epochMillis() {
        return whole();
    }

    @Override
    public void bytes(Scratch into) {
        if (found() != ValueKind.BYTES) {
            throw found().insteadOf("a Blob");
        }
        try {
            parser.readBinaryValue(into);
        } catch (JacksonException e) {
            throw Unreadable.broken();
        }
    }
}
