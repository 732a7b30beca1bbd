package dev.shardlab.api.firehose.action;

import dev.shardlab.api.body.BodyWriter;
import dev.shardlab.command.firehose.FirehoseReply.RecordsTaken;
import dev.shardlab.model.SplitMix;
import java.util.HexFormat;

/**
 * How the records of a put are named: no two alike, with nothing to be read in them, and the same whenever the same put is answered. The
 * second half of a name is of one record of its delivery stream alone; the first tells delivery streams apart, also two that bore one name.
 */
final class RecordIds {

    private static final HexFormat HEX = HexFormat.of();

    private final long stream;

    RecordIds(FirehoseAsked asked, RecordsTaken reply) {
        stream = SplitMix.of(reply.createdAt().micros(), asked.deliveryStream().value(), 0);
    }

    /** @param number of the record among all that the delivery stream ever got */
    void write(long number, BodyWriter out) {
        long second = SplitMix.mix(stream + number);
        out.text(FirehoseNames.RECORD_ID, HEX.toHexDigits(SplitMix.mix(stream ^ second)) + HEX.toHexDigits(second));
    }
}
