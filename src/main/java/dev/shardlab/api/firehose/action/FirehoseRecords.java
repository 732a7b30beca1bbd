package dev.shardlab.api.firehose.action;

import dev.shardlab.api.body.BodyReader;
import dev.shardlab.api.body.Scratch;
import dev.shardlab.api.body.ValueKind;
import dev.shardlab.api.shape.Blob;
import dev.shardlab.api.shape.MemberShape;
import dev.shardlab.command.Violation;
import dev.shardlab.model.kinesis.RecordBatch;
import java.util.ArrayList;
import java.util.List;

/**
 * The records of PutRecordBatch. There may be 500 of them in thousands of requests a second, so they are not read as a list of structures:
 * payloads go from the body into a batch, and no object is made per record.
 *
 * @param data of a record; required
 */
record FirehoseRecords(Blob data, int minItems, int maxItems) implements MemberShape<FirehoseRecords.Taken> {

    /** A record's payload. */
    static final String DATA = "Data";

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
     */
    record Taken(RecordBatch.Builder batch, int count, List<Violation> violations) {}

    @Override
    public Taken read(BodyReader in) {
        if (in.found() != ValueKind.LIST) {
            throw in.found().insteadOfMany("Expected list or null");
        }
        RecordBatch.Builder batch = RecordBatch.builder(FIRST_RECORDS, FIRST_BYTES);
        List<Violation> violations = new ArrayList<>();
        Scratch scratch = new Scratch();
        int count = 0;
        while (in.nextItem()) {
            count++;
            boolean hasData = readData(in, scratch);
            if (count > maxItems || violations.size() == MAX_VIOLATIONS) {
                continue;
            }
            int before = violations.size();
            String path = "records." + count + ".member.data";
            if (!hasData) {
                violations.add(Violation.missing(path));
            } else {
                data.check(path, scratch.size(), violations);
            }
            if (violations.size() == before) {
                batch.add(scratch.array(), 0, 0, 0, scratch.size(), null);
            }
        }
        return new Taken(batch, count, violations);
    }

    /** Whether there was any; of a member that comes twice the last counts. */
    private static boolean readData(BodyReader in, Scratch scratch) {
        scratch.clear();
        if (in.found() != ValueKind.MAP) {
            if (in.isNull()) {
                return false;
            }
            throw in.found().insteadOfMany("Expected null");
        }
        boolean found = false;
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            if (in.isNull() || !name.equals(DATA)) {
                in.skip();
            } else {
                scratch.clear();
                in.bytes(scratch);
                found = true;
            }
        }
        return found;
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
}
