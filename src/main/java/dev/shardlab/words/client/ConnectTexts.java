package dev.shardlab.words.client;

/** What {@link ConnectLines} fills in; lines are short, so that they can be read in a narrow column. */
final class ConnectTexts {

    static final String CLI_STREAM = """
            aws kinesis create-stream \\
              --stream-name {stream} --shard-count 2
            aws kinesis wait stream-exists \\
              --stream-name {stream}
            """;

    static final String CLI_OPENING = """
            export AWS_ACCESS_KEY_ID={key}
            export AWS_SECRET_ACCESS_KEY={secret}
            export AWS_DEFAULT_REGION={region}
            export AWS_ENDPOINT_URL={endpoint}
            """;

    static final String CLI = """
            {make}shard=$(aws kinesis put-record \\
              --stream-name {stream} --partition-key me \\
              --data aGVsbG8= --query ShardId --output text)
            it=$(aws kinesis get-shard-iterator \\
              --stream-name {stream} --shard-id $shard \\
              --shard-iterator-type TRIM_HORIZON \\
              --query ShardIterator --output text)
            aws kinesis get-records --shard-iterator $it
            """;

    static final String PYTHON_STREAM = """
            k.create_stream(StreamName="{stream}", ShardCount=2)
            k.get_waiter("stream_exists").wait(
                StreamName="{stream}", WaiterConfig={"Delay": 1})
            """;

    static final String PYTHON = """
            import boto3
            k = boto3.client("kinesis", region_name="{region}",
                endpoint_url="{endpoint}",
                aws_access_key_id="{key}",
                aws_secret_access_key="{secret}")
            {make}put = k.put_record(StreamName="{stream}",
                PartitionKey="me", Data=b"hello")
            it = k.get_shard_iterator(StreamName="{stream}",
                ShardId=put["ShardId"],
                ShardIteratorType="AT_SEQUENCE_NUMBER",
                StartingSequenceNumber=put["SequenceNumber"])
            print(k.get_records(
                ShardIterator=it["ShardIterator"])["Records"])
            """;

    static final String JAVA_STREAM = """
            kinesis.createStream(r -> r
                .streamName("{stream}").shardCount(2));
            kinesis.waiter().waitUntilStreamExists(r -> r
                .streamName("{stream}"));
            """;

    static final String JAVA = """
            var kinesis = KinesisClient.builder()
                .endpointOverride(URI.create("{endpoint}"))
                .region(Region.of("{region}"))
                .credentialsProvider(StaticCredentialsProvider.create(
                    AwsBasicCredentials.create("{key}", "{secret}")))
                .build();
            {make}var put = kinesis.putRecord(r -> r
                .streamName("{stream}").partitionKey("me")
                .data(SdkBytes.fromUtf8String("hello")));
            var it = kinesis.getShardIterator(r -> r
                .streamName("{stream}").shardId(put.shardId())
                .shardIteratorType(ShardIteratorType.AT_SEQUENCE_NUMBER)
                .startingSequenceNumber(put.sequenceNumber()));
            System.out.println(kinesis.getRecords(r -> r
                .shardIterator(it.shardIterator())).records());
            """;

    static final String JAVASCRIPT_STREAM = """
            await k.createStream({ StreamName, ShardCount: 2 });
            await waitUntilStreamExists(
              { client: k, minDelay: 1, maxWaitTime: 30 }, { StreamName });
            """;

    static final String JAVASCRIPT = """
            import { Kinesis, waitUntilStreamExists }
              from "@aws-sdk/client-kinesis";
            const StreamName = "{stream}";
            const k = new Kinesis({ region: "{region}",
              endpoint: "{endpoint}",
              credentials: { accessKeyId: "{key}",
                secretAccessKey: "{secret}" } });
            {make}const put = await k.putRecord({ StreamName,
              PartitionKey: "me", Data: Buffer.from("hello") });
            const { ShardIterator } = await k.getShardIterator({
              StreamName, ShardId: put.ShardId,
              ShardIteratorType: "AT_SEQUENCE_NUMBER",
              StartingSequenceNumber: put.SequenceNumber });
            console.log((await k.getRecords({ ShardIterator })).Records);
            """;

    static final String KCL = """
            // Leases are kept in DynamoDB: here DynamoDB Local at 8000.
            var keys = StaticCredentialsProvider.create(
                AwsBasicCredentials.create("{key}", "{secret}"));
            var region = Region.of("{region}");
            var kinesis = KinesisClientUtil.createKinesisAsyncClient(
                KinesisAsyncClient.builder()
                    .endpointOverride(URI.create("{endpoint}"))
                    .region(region).credentialsProvider(keys));
            var dynamo = DynamoDbAsyncClient.builder()
                .endpointOverride(URI.create("http://127.0.0.1:8000"))
                .region(region).credentialsProvider(keys).build();
            var watch = CloudWatchAsyncClient.builder()
                .region(region).credentialsProvider(keys).build();
            var config = new ConfigsBuilder("{stream}", "my-app",
                kinesis, dynamo, watch, "worker-1", MyProcessor::new);
            new Scheduler(config.checkpointConfig(),
                config.coordinatorConfig(),
                config.leaseManagementConfig(), config.lifecycleConfig(),
                config.metricsConfig()
                    .metricsFactory(new NullMetricsFactory()),
                config.processorConfig(),
                config.retrievalConfig().retrievalSpecificConfig(
                    new PollingConfig("{stream}", kinesis))).run();
            """;

    static final String KPL = """
            var producer = new KinesisProducer(
                new KinesisProducerConfiguration()
                    .setKinesisEndpoint("{host}").setKinesisPort({port})
                    .setVerifyCertificate(false)
                    .setMetricsLevel("none").setRegion("{region}")
                    .setCredentialsProvider(
                        StaticCredentialsProvider.create(
                            AwsBasicCredentials.create("{key}", "{secret}"))));
            var put = producer.addUserRecord("{stream}", "me",
                ByteBuffer.wrap("hello".getBytes(UTF_8))).get();
            System.out.println(put.getShardId() + " "
                + put.getSequenceNumber());
            """;

    static final String KPL_WITHOUT_TLS = """
            // The KPL speaks TLS only, and this endpoint has no TLS port:
            // open it with one, such as --tls-port 4568.
            """.strip();

    private ConnectTexts() {}
}
