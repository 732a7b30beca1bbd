package dev.shardlab.api.kinesis.action;

import dev.shardlab.api.body.BodyWriter;
import dev.shardlab.api.body.Name;
import dev.shardlab.model.kinesis.EncryptionType;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.RecordRun;
import dev.shardlab.model.kinesis.RecordSlice;
import dev.shardlab.model.kinesis.SequenceDigits;

/**
 * Records in an answer, up to 10,000 of them. Those that came in one request are written together, their sequence numbers on from
 * each other; keys and payloads go from their batch into the body without a copy in between.
 */
final class RecordOutput {

    private static final Name ARRIVAL = Name.of("ApproximateArrivalTimestamp");
    private static final Name DATA = Name.of("Data");
    private static final Name PARTITION_KEY = Name.of("PartitionKey");

    private RecordOutput() {}

    static void list(RecordSlice records, BodyWriter out) {
        out.name(Names.RECORDS).openList();
        for (RecordRun run : records.runs()) {
            write(run, out);
        }
        out.closeList();
    }

    private static void write(RecordRun run, BodyWriter out) {
        SequenceDigits digits = new SequenceDigits(run.first());
        RecordBatch batch = run.batch();
        for (int i = 0; i < run.size(); i++) {
            int position = run.position(i);
            out.openMap().name(Names.SEQUENCE_NUMBER).sequenceNumber(digits::write);
            digits.advance();
            out.time(ARRIVAL, run.arrival());
            batch.writeDataTo(position, out.name(DATA)::blob);
            batch.writeKeyTo(position, (key, offset, length) -> writeKey(key, offset, length, out));
            if (batch.encryption() == EncryptionType.KMS) {
                out.text(Names.ENCRYPTION_TYPE, EncryptionType.KMS.name());
            }
            out.closeMap();
        }
    }

    /** A record that was put without a key comes without one. */
    private static void writeKey(byte[] key, int offset, int length, BodyWriter out) {
        if (length > 0) {
            out.name(PARTITION_KEY).utf8(key, offset, length);
        }
    }
}
