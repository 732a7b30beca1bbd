package dev.shardlab.scenario;

import dev.shardlab.api.ClientRequests;
import dev.shardlab.command.BodyEncoding;
import dev.shardlab.command.ClientRequest;
import dev.shardlab.command.Protocol;
import dev.shardlab.command.Protocol.OfFirehose;
import dev.shardlab.command.Protocol.OfQueues;
import dev.shardlab.command.Protocol.OfStreams;
import dev.shardlab.model.ClientName;
import dev.shardlab.sim.setup.CallSetup;
import dev.shardlab.sim.setup.ClientsSetup;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.sim.setup.StreamSetup;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What clients ask by chance: they put, make streams, set what can be set, and have records pushed to them. */
final class RandomCalls {

    private static final List<String> CLIENTS = List.of("Boto3 1.43.1", "aws-cli 2.30");
    private static final String CONSUMER = "alerts";
    /** A consumer needs its time to become ACTIVE. */
    private static final Duration UNTIL_ACTIVE = Duration.ofSeconds(10);

    private final Chance chance;
    private final Setup setup;
    private final List<CallSetup> calls = new ArrayList<>();

    private RandomCalls(Chance chance, Setup setup) {
        this.chance = chance;
        this.setup = setup;
    }

    /** The same experiment with calls. */
    static Setup in(Setup setup) {
        RandomCalls made = new RandomCalls(new Chance(~setup.seed()), setup);
        for (int i = made.chance.between(3, 20); i > 0; i--) {
            made.any();
        }
        return setup.with(new ClientsSetup(Chance.inOrder(made.calls, CallSetup::at)));
    }

    private void any() {
        StreamSetup stream = chance.pick(setup.streams());
        String name = chance.onceIn(6) ? "made" : stream.name().value();
        String arn = arn(name);
        Duration at = moment();
        chance.<Runnable>one(
                        () -> () -> call(at, "CreateStream", "{\"StreamName\":\"made\",\"ShardCount\":2}"),
                        () -> () -> call(
                                at,
                                "PutRecords",
                                "{\"StreamName\":\"%s\",\"Records\":[{\"Data\":\"aGk=\",\"PartitionKey\":\"a\"},{\"Data\":\"aG8=\",\"PartitionKey\":\"b\"}]}"
                                        .formatted(name)),
                        () -> () -> call(at, "ListStreams", "{}"),
                        () -> () -> call(at, "DescribeStreamSummary", "{\"StreamName\":\"%s\"}".formatted(name)),
                        () -> () -> call(
                                at,
                                "AddTagsToStream",
                                "{\"StreamName\":\"%s\",\"Tags\":{\"team\":\"a\"}}".formatted(name)),
                        () -> () -> call(
                                at,
                                "StartStreamEncryption",
                                "{\"StreamName\":\"%s\",\"EncryptionType\":\"KMS\",\"KeyId\":\"k\"}".formatted(name)),
                        () -> () -> call(
                                at,
                                "EnableEnhancedMonitoring",
                                "{\"StreamName\":\"%s\",\"ShardLevelMetrics\":[\"IncomingBytes\"]}".formatted(name)),
                        () -> () -> call(
                                at,
                                "UpdateStreamMode",
                                "{\"StreamARN\":\"%s\",\"StreamModeDetails\":{\"StreamMode\":\"ON_DEMAND\"}}"
                                        .formatted(arn)),
                        () -> () -> call(
                                at,
                                "UpdateAccountSettings",
                                "{\"MinimumThroughputBillingCommitment\":{\"Status\":\"ENABLED\"}}"),
                        () -> () -> call(
                                at, "PutResourcePolicy", "{\"ResourceARN\":\"%s\",\"Policy\":\"{}\"}".formatted(arn)),
                        () -> () -> call(at, "PutRecord", "{\"StreamName\":\"%s\"}".formatted(name)),
                        () -> () -> ofQueue(at, "CreateQueue", "{\"QueueName\":\"made\"}"),
                        () -> () -> ofQueue(at, "ListQueues", "{}"),
                        () -> () -> ofFifoQueue(at),
                        () -> () -> ofDeliveryStream(at),
                        () -> () -> pushed(stream, at))
                .run();
    }

    /** A FIFO queue from its beginning to its end, or a part of that; a receive is repeated. */
    private void ofFifoQueue(Duration at) {
        String queue = "\"QueueUrl\":\"http://127.0.0.1/%s/made.fifo\""
                .formatted(setup.service().account());
        String receive = "{%s,\"MaxNumberOfMessages\":10,\"ReceiveRequestAttemptId\":\"one\"}".formatted(queue);
        String[][] life = {
            {"CreateQueue", "{\"QueueName\":\"made.fifo\",\"Attributes\":{\"FifoQueue\":\"true\"}}"},
            {
                "SendMessage",
                "{%s,\"MessageBody\":\"hi\",\"MessageGroupId\":\"a\",\"MessageDeduplicationId\":\"1\"}".formatted(queue)
            },
            {"ReceiveMessage", receive},
            {"ReceiveMessage", receive},
            {"TagQueue", "{%s,\"Tags\":{\"team\":\"a\"}}".formatted(queue)},
            {
                "AddPermission",
                "{%s,\"Label\":\"ada\",\"AWSAccountIds\":[\"111122223333\"],\"Actions\":[\"SendMessage\"]}"
                        .formatted(queue)
            },
            {
                "SetQueueAttributes",
                "{%s,\"Attributes\":{\"RedriveAllowPolicy\":\"{\\\"redrivePermission\\\":\\\"denyAll\\\"}\"}}"
                        .formatted(queue)
            },
            {"RemovePermission", "{%s,\"Label\":\"ada\"}".formatted(queue)},
            {"DeleteQueue", "{%s}".formatted(queue)},
        };
        int steps = chance.onceIn(2) ? life.length : chance.between(1, life.length);
        for (int i = 0; i < steps; i++) {
            ofQueue(at.plusMillis(100L * i), life[i][0], life[i][1]);
        }
    }

    /** A delivery stream from its beginning to its end, or a part of that. */
    private void ofDeliveryStream(Duration at) {
        String name = "\"DeliveryStreamName\":\"made\"";
        String arns = "\"RoleARN\":\"arn:aws:iam::000000000000:role/r\",\"BucketARN\":\"arn:aws:s3:::lake\"";
        String hints = "\"BufferingHints\":{\"SizeInMBs\":1,\"IntervalInSeconds\":2}";
        String[][] life = {
            {"CreateDeliveryStream", "{%s,\"S3DestinationConfiguration\":{%s,%s}}".formatted(name, arns, hints)},
            {"PutRecord", "{%s,\"Record\":{\"Data\":\"aGk=\"}}".formatted(name)},
            {"PutRecordBatch", "{%s,\"Records\":[{\"Data\":\"aGk=\"},{\"Data\":\"\"}]}".formatted(name)},
            {"StartDeliveryStreamEncryption", "{%s}".formatted(name)},
            {"TagDeliveryStream", "{%s,\"Tags\":[{\"Key\":\"team\",\"Value\":\"a\"}]}".formatted(name)},
            {
                "UpdateDestination",
                "{%s,\"CurrentDeliveryStreamVersionId\":\"1\",\"DestinationId\":\"destinationId-000000000001\",\"S3DestinationUpdate\":{\"Prefix\":\"p/\"}}"
                        .formatted(name)
            },
            {"DescribeDeliveryStream", "{%s}".formatted(name)},
            {"ListDeliveryStreams", "{}"},
            {"DeleteDeliveryStream", "{%s}".formatted(name)},
        };
        int steps = chance.onceIn(2) ? life.length : chance.between(1, life.length);
        for (int i = 0; i < steps; i++) {
            // It takes ten seconds until it takes records.
            Duration later = at.plusSeconds(i == 0 ? 0 : 11 + i);
            if (later.compareTo(setup.duration()) < 0) {
                call(later, new OfFirehose(), life[i][0], life[i][1]);
            }
        }
    }

    /** A consumer is registered, subscribes when it can, and is taken away again. */
    private void pushed(StreamSetup stream, Duration at) {
        String arn = arn(stream.name().value());
        call(at, "RegisterStreamConsumer", "{\"StreamARN\":\"%s\",\"ConsumerName\":\"%s\"}".formatted(arn, CONSUMER));
        Duration later = at.plus(UNTIL_ACTIVE);
        if (later.compareTo(setup.duration()) < 0) {
            long second = setup.start().plus(at).toInstant().getEpochSecond();
            subscribe(later, arn, second);
            if (chance.onceIn(3)) {
                subscribe(later.plusSeconds(1), arn, second);
            }
            Duration gone = later.plusSeconds(chance.between(1, 20));
            if (chance.onceIn(2) && gone.compareTo(setup.duration()) < 0) {
                call(
                        gone,
                        "DeregisterStreamConsumer",
                        "{\"StreamARN\":\"%s\",\"ConsumerName\":\"%s\"}".formatted(arn, CONSUMER));
            }
        }
    }

    private void subscribe(Duration at, String arn, long second) {
        call(
                at,
                "SubscribeToShard",
                "{\"ConsumerARN\":\"%s/consumer/%s:%s\",\"ShardId\":\"shardId-000000000000\",\"StartingPosition\":{\"Type\":\"%s\"}}"
                        .formatted(arn, CONSUMER, second, chance.onceIn(3) ? "LATEST" : "TRIM_HORIZON"));
    }

    private String arn(String stream) {
        return "arn:aws:kinesis:%s:%s:stream/%s"
                .formatted(setup.service().region(), setup.service().account(), stream);
    }

    private Duration moment() {
        return Duration.ofMillis(chance.between(
                0, (int) Math.min(Integer.MAX_VALUE, setup.duration().toMillis() * 3 / 4)));
    }

    private void call(Duration at, String action, String request) {
        call(at, new OfStreams(BodyEncoding.JSON), action, request);
    }

    private void ofQueue(Duration at, String action, String request) {
        call(at, OfQueues.JSON, action, request);
    }

    private void call(Duration at, Protocol protocol, String action, String request) {
        ClientName client = new ClientName(chance.pick(CLIENTS));
        byte[] body = request.getBytes(StandardCharsets.UTF_8);
        calls.add(new CallSetup(
                at,
                client,
                action,
                request,
                ClientRequests.commandWrittenDown(new ClientRequest(client, protocol, action, body), setup.service())));
    }
}
