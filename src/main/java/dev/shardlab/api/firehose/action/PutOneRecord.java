package dev.shardlab.api.firehose.action;

import static dev.shardlab.api.shape.Member.required;

import dev.shardlab.api.body.BodyWriter;
import dev.shardlab.api.shape.Member;
import dev.shardlab.api.shape.Structure;
import dev.shardlab.api.shape.Values;
import dev.shardlab.command.firehose.FirehoseCommand;
import dev.shardlab.command.firehose.FirehoseReply.RecordsTaken;
import dev.shardlab.model.Service;
import dev.shardlab.model.kinesis.RecordBatch;

/** Puts one record. */
final class PutOneRecord extends ServedFirehoseAction<RecordsTaken> {

    private static final Member<byte[]> DATA = required(FirehoseRecords.DATA, FirehoseInputs.DATA);
    private static final Member<Values> RECORD = required("Record", Structure.of(DATA));

    PutOneRecord() {
        super("PutRecord", RecordsTaken.class, FirehoseInputs.NAME, RECORD);
    }

    @Override
    public FirehoseCommand command(Values values, Service service) {
        byte[] data = values.get(RECORD).get(DATA);
        return new FirehoseCommand.FirehosePut(
                FirehoseInputs.name(values),
                RecordBatch.builder(1, data.length).addUnkeyed(data).build(),
                false);
    }

    @Override
    void write(RecordsTaken reply, BodyWriter out, FirehoseAsked asked) {
        new RecordIds(asked, reply).write(reply.firstNumber(), out);
        out.flag(FirehoseNames.ENCRYPTED, reply.encrypted());
    }
}
