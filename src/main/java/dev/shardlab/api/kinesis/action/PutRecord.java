package dev.shardlab.api.kinesis.action;

import static dev.shardlab.api.shape.Member.expected;
import static dev.shardlab.api.shape.Member.optional;
import static dev.shardlab.api.shape.Member.required;

import dev.shardlab.api.body.BodyWriter;
import dev.shardlab.api.shape.Member;
import dev.shardlab.api.shape.Values;
import dev.shardlab.command.kinesis.RecordReply.RecordPut;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.command.kinesis.StreamCommand;
import dev.shardlab.model.kinesis.ClaimedSequenceNumber;
import dev.shardlab.model.kinesis.EncryptionType;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.SequenceDigits;
import dev.shardlab.model.kinesis.StreamName;

/** Writes one record. */
final class PutRecord extends ServedAction<RecordPut> {

    private static final Member<byte[]> DATA = required("Data", Inputs.DATA);
    private static final Member<String> PARTITION_KEY = expected("PartitionKey", Inputs.PARTITION_KEY);
    private static final Member<String> EXPLICIT_HASH_KEY = optional("ExplicitHashKey", Inputs.HASH_KEY);
    private static final Member<String> ORDERING = optional("SequenceNumberForOrdering", Inputs.SEQUENCE_NUMBER);

    PutRecord() {
        super(
                "PutRecord",
                RecordPut.class,
                Inputs.STREAM_NAME,
                DATA,
                PARTITION_KEY,
                EXPLICIT_HASH_KEY,
                ORDERING,
                Inputs.STREAM_ARN,
                Inputs.STREAM_ID);
    }

    @Override
    public ServiceCommand command(Request request) {
        StreamName stream = request.stream();
        return new StreamCommand.PutRecord(
                stream,
                batch(request),
                request.text(ORDERING).map(ClaimedSequenceNumber::read).orElse(null));
    }

    private static RecordBatch batch(Request request) {
        Values values = request.values();
        byte[] data = values.get(DATA);
        String key = values.find(PARTITION_KEY);
        RecordBatch.Builder batch = RecordBatch.builder(1, data.length + KEY_BYTES);
        if (values.has(EXPLICIT_HASH_KEY) && key != null) {
            batch.add(key, request.hashKey(EXPLICIT_HASH_KEY), data);
        } else if (key != null) {
            batch.add(key, data);
        } else {
            batch.addUnkeyed(data);
        }
        return batch.build();
    }

    /** Room for an ordinary key. */
    private static final int KEY_BYTES = 64;

    @Override
    void write(RecordPut reply, BodyWriter out, Asked asked) {
        out.text(Names.SHARD_ID, reply.shard().toString());
        out.name(Names.SEQUENCE_NUMBER).sequenceNumber(new SequenceDigits(reply.sequenceNumber())::write);
        if (reply.encryption() == EncryptionType.KMS) {
            out.text(Names.ENCRYPTION_TYPE, reply.encryption().name());
        }
    }
}
