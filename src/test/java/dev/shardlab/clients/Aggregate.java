package dev.shardlab.clients;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * User records inside one record, as the Kinesis Producer Library packs them: four bytes that say so, a protocol buffer, and its
 * MD5.
 *
 * <pre>
 * AggregatedRecord: 1 partition_key_table*, 2 explicit_hash_key_table*, 3 records*
 * Record:           1 partition_key_index,  2 explicit_hash_key_index,  3 data, 4 tags*
 * </pre>
 */
final class Aggregate {

    private static final byte[] MAGIC = {(byte) 0xF3, (byte) 0x89, (byte) 0x9A, (byte) 0xC2};
    private static final int MD5_BYTES = 16;

    private static final int KEYS = 1;
    private static final int RECORDS = 3;
    private static final int KEY_INDEX = 1;
    private static final int DATA = 3;

    record UserRecord(String key, String data) {}

    /** A field of a message; {@code number} is the value of one that has no bytes. */
    private record Field(int tag, long number, byte[] bytes) {}

    private Aggregate() {}

    /** What a record holds: itself, if it is not packed. */
    static List<UserRecord> unpack(String key, byte[] data) {
        if (data.length < MAGIC.length + MD5_BYTES || !Arrays.equals(data, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            return List.of(new UserRecord(key, new String(data, StandardCharsets.UTF_8)));
        }
        byte[] message = Arrays.copyOfRange(data, MAGIC.length, data.length - MD5_BYTES);
        if (!Arrays.equals(md5(message), Arrays.copyOfRange(data, data.length - MD5_BYTES, data.length))) {
            throw new AssertionError("an aggregate does not have the digest it says it has");
        }
        List<String> keys = new ArrayList<>();
        List<UserRecord> records = new ArrayList<>();
        for (Field field : fields(message)) {
            switch (field.tag()) {
                case KEYS -> keys.add(new String(field.bytes(), StandardCharsets.UTF_8));
                case RECORDS -> records.add(record(field.bytes(), keys));
                default -> {}
            }
        }
        return records;
    }

    private static UserRecord record(byte[] message, List<String> keys) {
        String key = "";
        String data = "";
        for (Field field : fields(message)) {
            switch (field.tag()) {
                case KEY_INDEX -> key = keys.get((int) field.number());
                case DATA -> data = new String(field.bytes(), StandardCharsets.UTF_8);
                default -> {}
            }
        }
        return new UserRecord(key, data);
    }

    private static List<Field> fields(byte[] message) {
        List<Field> fields = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(message);
        while (in.hasRemaining()) {
            long head = varint(in);
            int tag = (int) (head >>> 3);
            switch ((int) (head & 7)) {
                case 0 -> fields.add(new Field(tag, varint(in), new byte[0]));
                case 2 -> {
                    byte[] bytes = new byte[(int) varint(in)];
                    in.get(bytes);
                    fields.add(new Field(tag, 0, bytes));
                }
                default -> throw new AssertionError("no such field in an aggregate: " + head);
            }
        }
        return fields;
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = in.get();
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    private static byte[] md5(byte[] bytes) {
        try {
            return MessageDigest.getInstance("MD5").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
