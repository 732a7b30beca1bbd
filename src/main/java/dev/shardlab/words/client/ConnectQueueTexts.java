package dev.shardlab.words.client;

/**
 * What {@link ConnectLines} fills in for a queue: a message is sent, received and deleted. The AWS CLI of version 1 goes to the service
 * itself for queues, whatever the environment says, unless it is told where to go in the command.
 */
final class ConnectQueueTexts {

    static final String CLI = """
            q() { aws sqs "$@" --endpoint-url $AWS_ENDPOINT_URL; }
            url=$(q {url-cli} \\
              --queue-name {queue} --query QueueUrl --output text)
            q send-message --queue-url $url \\
              --message-body hello{group-cli}
            handle=$(q receive-message --queue-url $url \\
              --query 'Messages[0].ReceiptHandle' --output text)
            q delete-message --queue-url $url \\
              --receipt-handle $handle
            """;

    static final String CLI_GROUP = " \\\n  --message-group-id me \\\n  --message-deduplication-id $(date +%s)";

    static final String PYTHON = """
            import boto3
            q = boto3.client("sqs", region_name="{region}",
                endpoint_url="{endpoint}",
                aws_access_key_id="{key}",
                aws_secret_access_key="{secret}")
            url = q.{url-python}(QueueName="{queue}")["QueueUrl"]
            q.send_message(QueueUrl=url, MessageBody="hello"{group-python})
            got = q.receive_message(QueueUrl=url)["Messages"][0]
            print(got["Body"])
            q.delete_message(QueueUrl=url,
                ReceiptHandle=got["ReceiptHandle"])
            """;

    static final String PYTHON_GROUP = ",\n    MessageGroupId=\"me\", MessageDeduplicationId=\"1\"";

    static final String JAVA = """
            var sqs = SqsClient.builder()
                .endpointOverride(URI.create("{endpoint}"))
                .region(Region.of("{region}"))
                .credentialsProvider(StaticCredentialsProvider.create(
                    AwsBasicCredentials.create("{key}", "{secret}")))
                .build();
            var url = sqs.{url}(r -> r
                .queueName("{queue}")).queueUrl();
            sqs.sendMessage(r -> r
                .queueUrl(url).messageBody("hello"){group-java});
            var got = sqs.receiveMessage(r -> r
                .queueUrl(url)).messages().getFirst();
            System.out.println(got.body());
            sqs.deleteMessage(r -> r
                .queueUrl(url).receiptHandle(got.receiptHandle()));
            """;

    static final String JAVA_GROUP = "\n    .messageGroupId(\"me\").messageDeduplicationId(\"1\")";

    static final String JAVASCRIPT = """
            import { SQS } from "@aws-sdk/client-sqs";
            const q = new SQS({ region: "{region}",
              endpoint: "{endpoint}",
              credentials: { accessKeyId: "{key}",
                secretAccessKey: "{secret}" } });
            const { QueueUrl } = await q.{url}({
              QueueName: "{queue}" });
            await q.sendMessage({ QueueUrl, MessageBody: "hello"{group-js} });
            const [got] = (await q.receiveMessage({ QueueUrl })).Messages;
            console.log(got.Body);
            await q.deleteMessage({ QueueUrl,
              ReceiptHandle: got.ReceiptHandle });
            """;

    static final String JAVASCRIPT_GROUP = ",\n  MessageGroupId: \"me\", MessageDeduplicationId: \"1\"";

    private ConnectQueueTexts() {}
}
