package dev.shardlab.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.live.EvenClock;
import dev.shardlab.live.WallClock;
import dev.shardlab.model.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The AWS SDK for JavaScript as it comes, with delivery streams. */
class FirehoseScriptTest {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** A delivery stream is there after ten seconds, which need not be ours. */
    private static WallClock fast() {
        return EvenClock.at(VirtualTime.ofMillis(1_700_000_000_000L), () -> 20 * System.nanoTime());
    }

    @Test
    void a_delivery_stream_is_made_put_into_changed_and_deleted_and_refusals_bear_their_names() {
        List<String> said = new ArrayList<>();
        try (EndpointUnderTest endpoint = EndpointUnderTest.open(fast())) {
            try (ChildProgram session =
                    Clients.node("js", "firehose.mjs", endpoint.address().toString())) {
                session.hear(
                        LONGEST, words -> words.getFirst().equals("done"), words -> said.add(String.join(" ", words)));
            }
            said.remove("done");
            assertEquals(
                    List.of(
                            "made arn:aws:firehose:us-east-1:000000000000:deliverystream/logs",
                            "put 0 4 false",
                            "changed 2 GZIP ENABLED true team=web",
                            "refused PutRecordCommand ResourceNotFoundException 400",
                            "refused CreateDeliveryStreamCommand InvalidArgumentException 400",
                            "refused DescribeDeliveryStreamCommand ValidationException 400",
                            "gone"),
                    said);
            endpoint.endAndCheckRetelling();
        }
    }
}
