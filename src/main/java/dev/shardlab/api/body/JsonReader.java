package dev.shardlab.api.body;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** JSON 1.1: times in decimal seconds, bytes in base64. */
final class JsonReader extends BodyReader {

    private static final double MILLIS_PER_SECOND = 1e3;

    JsonReader(JsonParser parser) {
        super(parser);
    }

    @Override
    public long epochMillis() {
        try {
            return Math.round(parser.getDoubleValue() * MILLIS_PER_SECOND);
        } catch (JacksonException e) {
            throw Unreadable.broken();
        }
    }

    @Override
    public void bytes(Scratch into) {
        if (found() != ValueKind.TEXT) {
            throw found().insteadOf("a Blob");
        }
        try {
            Base64Text.decode(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength(), into);
        } catch (JacksonException e) {
            throw Unreadable.broken();
        }
    }
}
