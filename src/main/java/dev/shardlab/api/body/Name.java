package dev.shardlab.api.body;

import java.nio.charset.StandardCharsets;

/** The name of a member of an answer, ready to be written in either encoding. */
public final class Name {

    final byte[] json;
    final byte[] cbor;

    private Name(String name) {
        byte[] letters = name.getBytes(StandardCharsets.US_ASCII);
        json = ("\"" + name + "\":").getBytes(StandardCharsets.US_ASCII);
        CborWriter writer = new CborWriter();
        writer.utf8(letters, 0, letters.length);
        cbor = writer.toByteArray();
    }

    /** @param name ASCII letters, as the service spells it */
    public static Name of(String name) {
        return new Name(name);
    }
}
