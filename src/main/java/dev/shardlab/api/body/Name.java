package dev.shardlab.api.body;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The name of a member of an answer, ready to be written in either encoding. */
public final class Name {

    final byte[] json;
    final byte[] cbor;

    private Name(byte[] json, byte[] cbor) {
        this.json = json;
        this.cbor = cbor;
    }

    /** A key of a map, which may be any text; for JSON alone. */
    public static Name quoted(String key) {
        JsonWriter writer = new JsonWriter();
        writer.text(key);
        byte[] quoted = writer.toByteArray();
        byte[] json = Arrays.copyOf(quoted, quoted.length + 1);
        json[quoted.length] = ':';
        return new Name(json, new byte[0]);
    }

    /** @param name ASCII letters, as the service spells it */
    public static Name of(String name) {
        byte[] letters = name.getBytes(StandardCharsets.US_ASCII);
        CborWriter writer = new CborWriter();
        writer.utf8(letters, 0, letters.length);
        return new Name(("\"" + name + "\":").getBytes(StandardCharsets.US_ASCII), writer.toByteArray());
    }
}
