package dev.shardlab.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.event.Event;
import dev.shardlab.event.PutOrigin;
import dev.shardlab.event.StreamEvent.PutThrottled;
import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.model.Caller;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.IntColumn;
import dev.shardlab.model.kinesis.Placement;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.WriteLimit;
import dev.shardlab.sim.Setups;
import dev.shardlab.state.LabState;
import org.junit.jupiter.api.Test;

class ChapterTest {

    private static final long OF_A_CLIENT = -1;
    private static final long OF_A_PRODUCER = 1;
    private static final RecordBatch SMALL = batch(1);
    private static final RecordBatch LARGE = batch(10_000);

    private static RecordBatch batch(int dataBytes) {
        return RecordBatch.builder()
                .add("a", new byte[dataBytes])
                .add("b", new byte[1])
                .build();
    }

    private static PutOrigin origin(long call) {
        return call == OF_A_CLIENT
                ? new PutOrigin(new Caller.Client(new ClientName("Boto3")), Setups.WEB, call)
                : PutOrigin.of(Setups.WEB, call);
    }

    private static Event stored(long call, RecordBatch batch) {
        Placement placement = Placement.of(IntColumn.of(0), IntColumn.of(0));
        return new RecordsAppended(Setups.START, Setups.CLICKS, origin(call), batch, placement);
    }

    private static Event refused(long call, RecordBatch batch) {
        return new PutThrottled(
                Setups.START,
                Setups.CLICKS,
                origin(call),
                batch,
                new ShardId(0),
                WriteLimit.RECORDS_PER_SEC,
                IntColumn.of(1));
    }

    private static long bytes(Event... events) {
        Chapter chapter = new Chapter(ChapterCheckpoint.of(LabState.startingAt(Setups.START)), ChapterSummary.NOTHING);
        for (Event event : events) {
            chapter.append(event);
        }
        return chapter.bytes();
    }

    @Test
    void the_request_of_a_client_counts_once_however_much_of_it_is_stored() {
        long more = LARGE.heapBytes() - SMALL.heapBytes();

        assertEquals(more, bytes(stored(OF_A_CLIENT, LARGE)) - bytes(stored(OF_A_CLIENT, SMALL)));
        assertEquals(more, bytes(refused(OF_A_CLIENT, LARGE)) - bytes(refused(OF_A_CLIENT, SMALL)));
        assertEquals(
                more,
                bytes(stored(OF_A_CLIENT, LARGE), refused(OF_A_CLIENT, LARGE), refused(OF_A_CLIENT, LARGE))
                        - bytes(stored(OF_A_CLIENT, SMALL), refused(OF_A_CLIENT, SMALL), refused(OF_A_CLIENT, SMALL)));
    }

    @Test
    void the_request_of_a_producer_has_counted_when_it_was_sent() {
        assertEquals(
                bytes(stored(OF_A_PRODUCER, SMALL), refused(OF_A_PRODUCER, SMALL)),
                bytes(stored(OF_A_PRODUCER, LARGE), refused(OF_A_PRODUCER, LARGE)));
    }
}
