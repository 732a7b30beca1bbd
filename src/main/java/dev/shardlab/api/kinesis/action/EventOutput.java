package dev.shardlab.api.kinesis.action;

import dev.shardlab.api.body.BodyWriter;
import dev.shardlab.api.body.Name;
import dev.shardlab.command.kinesis.ConsumerReply.RecordsPushed;
import dev.shardlab.model.kinesis.SequenceDigits;
import dev.shardlab.model.kinesis.SequenceNumber;

/**
 * The payload of a SubscribeToShardEvent: what was pushed to a consumer. How it is framed is not known here.
 *
 * <p>With the last event of a closed shard there is no continuation: the consumer library takes that for the end of the shard, and
 * waits for it.
 */
public final class EventOutput {

    private static final Name CONTINUATION = Name.of("ContinuationSequenceNumber");

    private EventOutput() {}

    /**
     * Writes the event as one map: its records, where to go on, how many milliseconds it is behind, and the children of a shard that
     * ended.
     *
     * @param out stands where a value may stand
     */
    public static void write(RecordsPushed event, BodyWriter out) {
        out.openMap();
        RecordOutput.list(event.records(), out);
        SequenceNumber continuation = event.continuation();
        if (continuation != null) {
            out.name(CONTINUATION).sequenceNumber(new SequenceDigits(continuation)::write);
        }
        out.number(Names.MILLIS_BEHIND_LATEST, event.millisBehindLatest());
        ShardOutput.children(event.children(), out);
        out.closeMap();
    }
}
