package dev.shardlab.journal.records;

import dev.shardlab.model.kinesis.RecordRun;
import dev.shardlab.model.kinesis.StreamRecord;
import dev.shardlab.state.LabState;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** All that a reader can learn of the records that a laboratory holds, a line for each, to be compared. */
final class StoredWords {

    private StoredWords() {}

    /** Read in order, as clients do. */
    static List<String> inOrder(LabState state) {
        List<String> words = new ArrayList<>();
        for (StreamState stream : state.kinesis().streams()) {
            for (ShardState shard : stream.shards()) {
                for (RecordRun run : shard.records(shard.first(), shard.next()).runs()) {
                    for (int i = 0; i < run.size(); i++) {
                        words.add(of(new StreamRecord(
                                stream.name(),
                                shard.id(),
                                run.sequenceNumber(i),
                                run.arrival(),
                                run.batch(),
                                run.position(i))));
                    }
                }
            }
        }
        return words;
    }

    /** Read one by one, the last first. */
    static List<String> oneByOne(LabState state) {
        List<String> words = new ArrayList<>();
        for (StreamState stream : state.kinesis().streams()) {
            for (ShardState shard : stream.shards()) {
                for (long index = shard.next() - 1; index >= shard.first(); index--) {
                    words.add(of(shard.record(index)) + " "
                            + shard.log().keyFingerprint(index) + " "
                            + shard.log().hashHigh(index) + " " + shard.log().hashLow(index));
                }
            }
        }
        return words;
    }

    private static String of(StreamRecord record) {
        return String.join(
                " ",
                record.shard().toString(),
                record.sequenceNumber().toString(),
                record.arrival().toString(),
                record.partitionKey(),
                record.hashKey().toString(),
                record.encryption().toString(),
                record.batch().encryptionKey().toString(),
                HexFormat.of().formatHex(record.data()));
    }
}
