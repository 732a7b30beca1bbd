package dev.shardlab.api.firehose.action;

import static dev.shardlab.api.shape.Member.required;

import dev.shardlab.api.body.BodyWriter;
import dev.shardlab.api.body.Name;
import dev.shardlab.api.shape.Member;
import dev.shardlab.api.shape.Values;
import dev.shardlab.command.firehose.FirehoseCommand;
import dev.shardlab.command.firehose.FirehoseCommand.FirehosePut;
import dev.shardlab.command.firehose.FirehoseReply.FirehoseRefused;
import dev.shardlab.command.firehose.FirehoseReply.RecordsTaken;
import dev.shardlab.model.Service;
import dev.shardlab.model.firehose.FirehoseLimits;

/** Puts up to 500 records; each is taken or refused for itself. */
final class PutRecordBatch extends ServedFirehoseAction<RecordsTaken> {

    private static final Member<FirehoseRecords.Taken> RECORDS =
            required("Records", new FirehoseRecords(FirehoseInputs.DATA, 1, FirehoseLimits.MAX_RECORDS_PER_BATCH));
    private static final Name FAILED_PUT_COUNT = Name.of("FailedPutCount");
    private static final Name RESPONSES = Name.of("RequestResponses");
    private static final Name ERROR_CODE = Name.of("ErrorCode");
    private static final Name ERROR_MESSAGE = Name.of("ErrorMessage");

    PutRecordBatch() {
        super("PutRecordBatch", RecordsTaken.class, FirehoseInputs.NAME, RECORDS);
    }

    @Override
    public FirehoseCommand command(Values values, Service service) {
        return new FirehosePut(
                FirehoseInputs.name(values), values.get(RECORDS).batch().build(), true);
    }

    @Override
    void write(RecordsTaken reply, BodyWriter out, FirehoseAsked asked) {
        int all = asked.command() instanceof FirehosePut put ? put.records().size() : reply.taken();
        out.number(FAILED_PUT_COUNT, all - reply.taken())
                .flag(FirehoseNames.ENCRYPTED, reply.encrypted())
                .name(RESPONSES)
                .openList();
        RecordIds ids = new RecordIds(asked, reply);
        for (int i = 0; i < reply.taken(); i++) {
            out.openMap();
            ids.write(reply.firstNumber() + i, out);
            out.closeMap();
        }
        FirehoseRefused refused = reply.refused();
        if (refused != null) {
            for (int i = reply.taken(); i < all; i++) {
                out.openMap()
                        .text(ERROR_CODE, refused.error().wireName())
                        .text(ERROR_MESSAGE, refused.message())
                        .closeMap();
            }
        }
        out.closeList();
    }
}
