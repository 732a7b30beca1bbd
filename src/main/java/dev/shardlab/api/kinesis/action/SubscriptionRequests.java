package dev.shardlab.api.kinesis.action;

import static dev.shardlab.api.shape.Member.required;

import dev.shardlab.api.body.BodyReader;
import dev.shardlab.api.body.BodyWriter;
import dev.shardlab.api.body.Name;
import dev.shardlab.api.kinesis.opaque.Arns;
import dev.shardlab.api.shape.Member;
import dev.shardlab.api.shape.Spelling;
import dev.shardlab.api.shape.Structure;
import dev.shardlab.api.shape.Text;
import dev.shardlab.api.shape.Values;
import dev.shardlab.command.BodyEncoding;
import dev.shardlab.command.ClientRequest;
import dev.shardlab.command.kinesis.SubscriptionCommand;
import dev.shardlab.command.kinesis.SubscriptionCommand.ContinueSubscription;
import dev.shardlab.command.kinesis.SubscriptionCommand.LeaveSubscription;
import dev.shardlab.model.Service;
import dev.shardlab.model.kinesis.ConsumerRef;
import dev.shardlab.model.kinesis.ShardId;
import java.util.Optional;

/**
 * How it is written down that a client's connection went on with a subscription: like a request, but under a name that no client can
 * ask for, with a {@code #}. It is always JSON and was made here, so it is read back without being checked.
 */
public final class SubscriptionRequests {

    private static final Member<String> CONSUMER_ARN = required("ConsumerARN", Text.of(1, Integer.MAX_VALUE));
    private static final Member<String> SHARD_ID = required("ShardId", Inputs.SHARD_ID);
    private static final Member<String> SUBSCRIPTION = required("Subscription", Text.of(1, 19, Spelling.of("\\d+")));
    private static final Structure BODY = Structure.of(CONSUMER_ARN, SHARD_ID, SUBSCRIPTION);

    private static final Name CONSUMER_ARN_NAME = Name.of(CONSUMER_ARN.name());
    private static final Name SHARD_ID_NAME = Name.of(SHARD_ID.name());
    private static final Name SUBSCRIPTION_NAME = Name.of(SUBSCRIPTION.name());

    private SubscriptionRequests() {}

    /**
     * Writes it down.
     *
     * @param command means its consumer by ARN, as SubscribeToShard does
     */
    public static ClientRequest of(SubscriptionCommand command, Service service) {
        BodyWriter out = BodyWriter.of(BodyEncoding.JSON)
                .openMap()
                .text(CONSUMER_ARN_NAME, Arns.of(command.consumer(), service))
                .text(SHARD_ID_NAME, command.shard().toString())
                .text(SUBSCRIPTION_NAME, Long.toString(command.subscription()))
                .closeMap();
        return new ClientRequest(command.client(), nameOf(command), BodyEncoding.JSON, out.toByteArray());
    }

    private static String nameOf(SubscriptionCommand command) {
        return switch (command) {
            case ContinueSubscription _ -> ContinueSubscription.ACTION;
            case LeaveSubscription _ -> LeaveSubscription.ACTION;
        };
    }

    /** Whether an action is one of those that are asked for a client. */
    public static boolean isOne(String action) {
        return action.equals(ContinueSubscription.ACTION) || action.equals(LeaveSubscription.ACTION);
    }

    /** Reads it again; empty if the request is a client's own. */
    public static Optional<SubscriptionCommand> command(ClientRequest request) {
        return switch (request.action()) {
            case ContinueSubscription.ACTION ->
                Optional.of(read(
                        request,
                        (consumer, shard, number) ->
                                new ContinueSubscription(request.client(), consumer, shard, number)));
            case LeaveSubscription.ACTION ->
                Optional.of(read(
                        request,
                        (consumer, shard, number) -> new LeaveSubscription(request.client(), consumer, shard, number)));
            default -> Optional.empty();
        };
    }

    @FunctionalInterface
    private interface Step {
        SubscriptionCommand of(ConsumerRef consumer, ShardId shard, long subscription);
    }

    private static SubscriptionCommand read(ClientRequest request, Step step) {
        // Always written here, and always in JSON.
        try (BodyReader in = BodyReader.of(BodyEncoding.JSON, request.body())) {
            Values values = BODY.read(in);
            return step.of(
                    Arns.consumer(values.get(CONSUMER_ARN)).orElseThrow(),
                    ShardId.parse(values.get(SHARD_ID)),
                    Long.parseLong(values.get(SUBSCRIPTION)));
        }
    }
}
