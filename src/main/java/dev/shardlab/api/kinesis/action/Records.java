package dev.shardlab.api.kinesis.action;

import dev.shardlab.api.body.BodyReader;
import dev.shardlab.api.body.Scratch;
import dev.shardlab.api.body.ValueKind;
import dev.shardlab.api.shape.Blob;
import dev.shardlab.api.shape.MemberShape;
import dev.shardlab.api.shape.Text;
import dev.shardlab.command.Violation;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.RecordBatch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of PutRecords. There may be 500 of them in thousands of requests a second, so they are not read as a list of
 * structures: key and payload go from the body into a batch, with one scratch buffer in between because a client may write them in
 * either order, and no object is made per record.
 *
 * <p>A record may lack its partition key: a stream with automatic distribution takes it, any other refuses it, and which kind the
 * stream is the engine knows.
 *
 * @param data of a record; required
 * @param partitionKey of a record
 * @param explicitHashKey of a record
 */
public record Records(Blob data, Text partitionKey, Text explicitHashKey, int minItems, int maxItems)
        implements MemberShape<Records.Taken> {

    /** A record's payload; required, of at most as many bytes as {@link #data} lets pass. */
    public static final String DATA = "Data";

    /** A record's partition key, in as many Unicode characters as {@link #partitionKey} lets pass. */
    public static final String PARTITION_KEY = "PartitionKey";

    /** A record's hash key in decimal, which takes the place of its partition key's own (API reference, PutRecords); optional. */
    public static final String EXPLICIT_HASH_KEY = "ExplicitHashKey";

    private static final String PATH = "records";
    private static final int FIRST_RECORDS = 64;
    private static final int FIRST_BYTES = 16 << 10;

    /** More than these are never listed. */
    private static final int MAX_VIOLATIONS = 10;

    /**
     * The records as they were read.
     *
     * @param batch those that are right, up to the most that are allowed
     * @param count all of them
     * @param violations what is wrong inside of them, the first ten
     * @param outOfRange the first explicit hash key that is a number but none of the hash key space; null if there is none
     */
    public record Taken(
            RecordBatch.Builder batch,
            int count,
            List<Violation> violations,
            @Nullable String outOfRange) {}

    @Override
    public Taken read(BodyReader in) {
        if (in.found() != ValueKind.LIST) {
            throw in.found().insteadOfMany("Expected list or null");
        }
        return new Entries(this, in).take();
    }

    @Override
    public void check(String path, Taken value, List<Violation> found) {
        if (value.count < minItems) {
            found.add(Violation.ofLength(path, Violation.lengthAtLeast(minItems)));
        }
        if (value.count > maxItems) {
            found.add(Violation.ofLength(path, Violation.lengthAtMost(maxItems)));
        }
        found.addAll(value.violations);
    }

    /** One reading of the list. */
    private static final class Entries {

        private final Records shape;
        private final BodyReader in;
        private final RecordBatch.Builder batch = RecordBatch.builder(FIRST_RECORDS, FIRST_BYTES);
        private final List<Violation> violations = new ArrayList<>();
        /** With the keys that are missing, which only matter if anything else is wrong. */
        private final List<Violation> withMissingKeys = new ArrayList<>();

        private final Scratch scratch = new Scratch();
        private @Nullable String outOfRange;
        private int count;

        private int data;
        private int dataBytes;
        private int key;
        private int keyBytes;
        private int keyCharacters;
        private @Nullable String explicitHashKey;

        Entries(Records shape, BodyReader in) {
            this.shape = shape;
            this.in = in;
        }

        Taken take() {
            while (in.nextItem()) {
                count++;
                forget();
                if (in.found() == ValueKind.MAP) {
                    readMembers();
                } else if (!in.isNull()) {
                    throw in.found().insteadOfMany("Expected null");
                }
                if (count <= shape.maxItems) {
                    keep();
                }
            }
            return new Taken(batch, count, violations.isEmpty() ? violations : withMissingKeys, outOfRange);
        }

        private void forget() {
            scratch.clear();
            data = -1;
            key = -1;
            keyBytes = 0;
            explicitHashKey = null;
        }

        private void readMembers() {
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                if (in.isNull()) {
                    continue;
                }
                switch (name) {
                    case DATA -> {
                        data = scratch.size();
                        in.bytes(scratch);
                        dataBytes = scratch.size() - data;
                    }
                    case PARTITION_KEY -> {
                        Text.require(in);
                        key = scratch.size();
                        keyCharacters = in.text(scratch);
                        keyBytes = scratch.size() - key;
                    }
                    case EXPLICIT_HASH_KEY -> explicitHashKey = shape.explicitHashKey.read(in);
                    default -> in.skip();
                }
            }
        }

        private void keep() {
            int before = violations.size();
            if (data < 0) {
                violations.add(Violation.missing(path(DATA)));
            } else {
                shape.data.check(path(DATA), dataBytes, violations);
            }
            if (key >= 0) {
                shape.partitionKey.checkLength(path(PARTITION_KEY), keyCharacters, violations);
            }
            HashKey explicit = explicitHashKey == null ? null : explicit(explicitHashKey);
            if (violations.size() == before) {
                batch.add(scratch.array(), Math.max(key, 0), keyBytes, data, dataBytes, explicit);
            }
            tellMissingKey(before);
            limit(violations);
            limit(withMissingKeys);
        }

        /** @param before how many violations there were before those of this record */
        private void tellMissingKey(int before) {
            withMissingKeys.addAll(violations.subList(before, violations.size()));
            if (key < 0 && withMissingKeys.size() < MAX_VIOLATIONS) {
                withMissingKeys.add(Violation.missing(path(PARTITION_KEY)));
            }
        }

        private static void limit(List<Violation> told) {
            while (told.size() > MAX_VIOLATIONS) {
                told.removeLast();
            }
        }

        private @Nullable HashKey explicit(String text) {
            try {
                return HashKey.parse(text);
            } catch (IllegalArgumentException e) {
                int before = violations.size();
                shape.explicitHashKey.check(path(EXPLICIT_HASH_KEY), text, violations);
                if (violations.size() == before && outOfRange == null) {
                    outOfRange = text;
                }
                return null;
            }
        }

        private String path(String member) {
            return PATH + "." + count + ".member." + Character.toLowerCase(member.charAt(0)) + member.substring(1);
        }
    }
}
