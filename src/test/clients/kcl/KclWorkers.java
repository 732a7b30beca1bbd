import com.amazonaws.services.dynamodbv2.local.main.ServerRunner;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatch.CloudWatchAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.kinesis.common.ConfigsBuilder;
import software.amazon.kinesis.common.InitialPositionInStream;
import software.amazon.kinesis.common.InitialPositionInStreamExtended;
import software.amazon.kinesis.common.KinesisClientUtil;
import software.amazon.kinesis.common.StreamIdentifier;
import software.amazon.kinesis.coordinator.Scheduler;
import software.amazon.kinesis.exceptions.InvalidStateException;
import software.amazon.kinesis.exceptions.ShutdownException;
import software.amazon.kinesis.lifecycle.events.InitializationInput;
import software.amazon.kinesis.lifecycle.events.LeaseLostInput;
import software.amazon.kinesis.lifecycle.events.ProcessRecordsInput;
import software.amazon.kinesis.lifecycle.events.ShardEndedInput;
import software.amazon.kinesis.lifecycle.events.ShutdownRequestedInput;
import software.amazon.kinesis.metrics.NullMetricsFactory;
import software.amazon.kinesis.processor.ShardRecordProcessor;
import software.amazon.kinesis.processor.SingleStreamTracker;
import software.amazon.kinesis.retrieval.KinesisClientRecord;
import software.amazon.kinesis.retrieval.RetrievalSpecificConfig;
import software.amazon.kinesis.retrieval.fanout.FanOutConfig;
import software.amazon.kinesis.retrieval.polling.PollingConfig;

/**
 * Applications of the Kinesis Client Library, one worker each, over a lease table in DynamoDB Local in the same process. They say
 * on standard output what they are handed, a line each, words separated by tabs; they end when standard input ends.
 *
 * <pre>java KclWorkers.java ENDPOINT STREAM polling|fanout...</pre>
 */
final class KclWorkers {

    private static final StaticCredentialsProvider ANYBODY =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any"));

    private KclWorkers() {}

    public static void main(String[] words) throws Exception {
        URI endpoint = URI.create(words[0]);
        String stream = words[1];
        DynamoDbAsyncClient leases = leaseTables();
        for (String application : Arrays.asList(words).subList(2, words.length)) {
            Thread.ofPlatform().daemon().start(worker(endpoint, stream, application, leases));
            say("started", application);
        }
        while (System.in.read() >= 0) {
            // Whoever started this keeps its input open for as long as it is wanted.
        }
        Runtime.getRuntime().halt(0);
    }

    private static DynamoDbAsyncClient leaseTables() throws Exception {
        System.setProperty("sqlite4java.library.path", nativeFolder());
        int port = freePort();
        ServerRunner.createServerFromCommandLineArgs(
                        new String[] {"-inMemory", "-disableTelemetry", "-port", String.valueOf(port)})
                .start();
        return DynamoDbAsyncClient.builder()
                .endpointOverride(URI.create("http://127.0.0.1:" + port))
                .region(Region.US_EAST_1)
                .credentialsProvider(ANYBODY)
                .build();
    }

    /** Maven puts the native library on the class path, where only its folder is of use. */
    private static String nativeFolder() {
        String ending = File.separatorChar == '\\' ? ".dll" : System.mapLibraryName("").replaceFirst(".*\\.", ".");
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(file -> file.endsWith(ending) && file.contains("64"))
                .map(file -> new File(file).getParent())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no native library of sqlite4java for this system"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Scheduler worker(URI endpoint, String stream, String application, DynamoDbAsyncClient leases) {
        KinesisAsyncClient kinesis = KinesisClientUtil.createKinesisAsyncClient(KinesisAsyncClient.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(ANYBODY));
        CloudWatchAsyncClient nobody = CloudWatchAsyncClient.builder()
                .region(Region.US_EAST_1)
                .credentialsProvider(ANYBODY)
                .build();
        ConfigsBuilder usual = new ConfigsBuilder(
                new SingleStreamTracker(
                        StreamIdentifier.singleStreamInstance(stream),
                        InitialPositionInStreamExtended.newInitialPosition(InitialPositionInStream.TRIM_HORIZON)),
                application,
                kinesis,
                leases,
                nobody,
                application + "-worker",
                () -> new Saying(application));
        return new Scheduler(
                usual.checkpointConfig(),
                usual.coordinatorConfig().parentShardPollIntervalMillis(500),
                // With the usual ten seconds a worker takes almost a minute before it asks for its first record; with one, a busy machine
                // looks like a dead worker.
                usual.leaseManagementConfig().failoverTimeMillis(3000).shardSyncIntervalMillis(5000),
                usual.lifecycleConfig(),
                usual.metricsConfig().metricsFactory(new NullMetricsFactory()),
                usual.processorConfig(),
                usual.retrievalConfig().retrievalSpecificConfig(retrieval(stream, application, kinesis)));
    }

    private static RetrievalSpecificConfig retrieval(String stream, String application, KinesisAsyncClient kinesis) {
        return application.equals("polling")
                ? new PollingConfig(stream, kinesis)
                : new FanOutConfig(kinesis).streamName(stream).applicationName(application);
    }

    private static synchronized void say(Object... words) {
        StringBuilder line = new StringBuilder();
        for (Object word : words) {
            line.append(line.isEmpty() ? "" : "\t").append(word);
        }
        System.out.println(line);
        System.out.flush();
    }

    private static final class Saying implements ShardRecordProcessor {

        private final String application;
        private String shard = "?";

        Saying(String application) {
            this.application = application;
        }

        @Override
        public void initialize(InitializationInput input) {
            shard = input.shardId();
            say("begun", application, shard);
        }

        @Override
        public void processRecords(ProcessRecordsInput input) {
            for (KinesisClientRecord each : input.records()) {
                say(
                        "record",
                        application,
                        shard,
                        each.sequenceNumber(),
                        each.partitionKey(),
                        StandardCharsets.UTF_8.decode(each.data()));
            }
            try {
                input.checkpointer().checkpoint();
            } catch (InvalidStateException | ShutdownException e) {
                say("failed", application, shard, e);
            }
        }

        @Override
        public void shardEnded(ShardEndedInput input) {
            try {
                input.checkpointer().checkpoint();
                say("ended", application, shard);
            } catch (InvalidStateException | ShutdownException e) {
                say("failed", application, shard, e);
            }
        }

        @Override
        public void leaseLost(LeaseLostInput input) {
            say("lost", application, shard);
        }

        @Override
        public void shutdownRequested(ShutdownRequestedInput input) {
            say("asked to end", application, shard);
        }
    }
}
