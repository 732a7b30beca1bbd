package dev.shardlab.api.kinesis.action;

import static dev.shardlab.api.shape.Member.required;

import dev.shardlab.api.body.BodyWriter;
import dev.shardlab.api.body.Name;
import dev.shardlab.api.shape.Member;
import dev.shardlab.command.kinesis.RecordReply.PutOutcome;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.command.kinesis.StreamCommand;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.kinesis.EncryptionType;
import dev.shardlab.model.kinesis.RateExceeded;
import dev.shardlab.model.kinesis.SequenceDigits;
import dev.shardlab.model.kinesis.SequenceNumber;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.model.kinesis.StreamName;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes up to 500 records; each is stored or refused for itself. */
final class PutRecords extends ServedAction<PutOutcome> {

    private static final Member<Records.Taken> RECORDS = required(
            "Records",
            new Records(Inputs.DATA, Inputs.PARTITION_KEY, Inputs.HASH_KEY, 1, StreamLimits.MAX_RECORDS_PER_PUT));
    private static final Name FAILED_RECORD_COUNT = Name.of("FailedRecordCount");
    private static final Name ERROR_CODE = Name.of("ErrorCode");
    private static final Name ERROR_MESSAGE = Name.of("ErrorMessage");

    PutRecords() {
        super("PutRecords", PutOutcome.class, RECORDS, Inputs.STREAM_NAME, Inputs.STREAM_ARN, Inputs.STREAM_ID);
    }

    @Override
    public ServiceCommand command(Request request) {
        Records.Taken records = request.values().get(RECORDS);
        StreamName stream = request.stream();
        String outOfRange = records.outOfRange();
        if (outOfRange != null) {
            throw RequestRefusals.outOfHashSpace(Records.EXPLICIT_HASH_KEY, outOfRange);
        }
        return new StreamCommand.PutRecords(stream, records.batch().build());
    }

    @Override
    void write(PutOutcome reply, BodyWriter out, Asked asked) {
        out.number(FAILED_RECORD_COUNT, reply.failedRecordCount());
        out.name(Names.RECORDS).openList();
        Place[] places = new Place[reply.starts().size()];
        Arrays.setAll(places, i -> new Place(reply.starts().get(i)));
        for (int i = 0; i < reply.shards().size(); i++) {
            int shard = reply.shards().get(i);
            int offset = reply.offsets().get(i);
            out.openMap();
            if (offset >= 0) {
                places[shard].write(offset, out);
            } else {
                out.text(ERROR_CODE, ErrorCode.PROVISIONED_THROUGHPUT_EXCEEDED.wireName())
                        .text(
                                ERROR_MESSAGE,
                                rateExceeded(reply.starts().get(shard).shard(), asked));
            }
            out.closeMap();
        }
        out.closeList();
        if (reply.encryption() == EncryptionType.KMS) {
            out.text(Names.ENCRYPTION_TYPE, reply.encryption().name());
        }
    }

    private static String rateExceeded(ShardId shard, Asked asked) {
        StreamName stream = ((StreamCommand.PutRecords) asked.command()).stream();
        return RateExceeded.forShard(shard, stream, asked.service());
    }

    /** A shard that stored records of the request; their offsets rise by one from record to record. */
    private static final class Place {

        private final SequenceNumber start;
        private final byte[] shardId;
        private SequenceDigits digits;
        private int next;

        Place(SequenceNumber start) {
            this.start = start;
            digits = new SequenceDigits(start);
            shardId = start.shard().toString().getBytes(StandardCharsets.US_ASCII);
        }

        void write(int offset, BodyWriter out) {
            if (offset != next) {
                digits = new SequenceDigits(start.plus(offset));
            }
            out.name(Names.SEQUENCE_NUMBER).sequenceNumber(digits::write);
            out.name(Names.SHARD_ID).utf8(shardId, 0, shardId.length);
            digits.advance();
            next = offset + 1;
        }
    }
}
