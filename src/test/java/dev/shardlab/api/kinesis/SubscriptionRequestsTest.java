package dev.shardlab.api.kinesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.shardlab.api.kinesis.action.SubscriptionRequests;
import dev.shardlab.command.BodyEncoding;
import dev.shardlab.command.ClientRequest;
import dev.shardlab.command.kinesis.SubscriptionCommand;
import dev.shardlab.command.kinesis.SubscriptionCommand.ContinueSubscription;
import dev.shardlab.command.kinesis.SubscriptionCommand.LeaveSubscription;
import dev.shardlab.model.kinesis.ConsumerName;
import dev.shardlab.model.kinesis.ConsumerRef;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SubscriptionRequestsTest {

    private static final ConsumerRef ALERTS =
            new ConsumerRef(new StreamName("orders"), new ConsumerName("alerts"), OptionalLong.of(1_767_225_610));

    @Test
    void what_a_connection_asked_for_its_client_is_read_back_as_it_was_asked() {
        for (SubscriptionCommand command : List.<SubscriptionCommand>of(
                new ContinueSubscription(Wire.CLIENT, ALERTS, new ShardId(3), 12_345_678_901L),
                new LeaveSubscription(Wire.CLIENT, ALERTS, new ShardId(3), 7))) {
            assertEquals(
                    Optional.of(command), SubscriptionRequests.command(SubscriptionRequests.of(command, Wire.SERVICE)));
        }
    }

    @Test
    void it_is_kept_as_a_short_text() {
        ClientRequest request =
                SubscriptionRequests.of(new ContinueSubscription(Wire.CLIENT, ALERTS, new ShardId(0), 1), Wire.SERVICE);

        assertEquals(
                "{\"ConsumerARN\":\"arn:aws:kinesis:us-east-1:000000000000:stream/orders/consumer/alerts:1767225610\","
                        + "\"ShardId\":\"shardId-000000000000\",\"Subscription\":\"1\"}",
                new String(request.body(), StandardCharsets.UTF_8));
    }

    @Test
    void no_client_can_ask_for_it() {
        assertFalse(KinesisApi.knows(ContinueSubscription.ACTION));
        assertFalse(KinesisApi.knows(LeaveSubscription.ACTION));
    }

    @Test
    void a_request_of_a_client_is_none_of_it() {
        assertEquals(
                Optional.empty(),
                SubscriptionRequests.command(
                        new ClientRequest(Wire.CLIENT, "SubscribeToShard", BodyEncoding.JSON, new byte[0])));
    }
}
