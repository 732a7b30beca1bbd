package dev.shardlab.words.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.model.Service;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.queue.MessageGroupId;
import dev.shardlab.model.queue.QueueChange;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.model.queue.QueueSettings;
import dev.shardlab.model.queue.RedrivePolicy;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.QueueAction;
import dev.shardlab.words.DoneCalls;
import dev.shardlab.words.Story;
import dev.shardlab.words.page.Snippet;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RealQueueCallsTest {

    private static final QueueName JOBS = new QueueName("jobs");

    private static Optional<Snippet> of(Action action) {
        return DoneCalls.of(action, new Story().stateAt(Story.START), Service.DEFAULT);
    }

    @Test
    void a_message_is_sent_to_the_url_that_the_queues_name_stands_for() {
        Snippet send = of(new QueueAction.Send(JOBS, "it's me", null)).orElseThrow();

        assertEquals("send this message", send.title());
        assertEquals("""
                queue_url=$(aws sqs get-queue-url \\
                  --queue-name jobs \\
                  --query QueueUrl \\
                  --output text)

                aws sqs send-message \\
                  --queue-url "$queue_url" \\
                  --message-body 'it'\\''s me'""", send.cli());
        assertEquals("""
                import boto3

                sqs = boto3.client('sqs')

                queue_url = sqs.get_queue_url(
                    QueueName='jobs',
                )['QueueUrl']

                answer = sqs.send_message(
                    QueueUrl=queue_url,
                    MessageBody='it\\'s me',
                )""", send.python());
        assertEquals("""
                import software.amazon.awssdk.services.sqs.SqsClient;

                var sqs = SqsClient.create();

                var queueUrl = sqs.getQueueUrl(r -> r
                    .queueName("jobs"))
                    .queueUrl();

                var answer = sqs.sendMessage(r -> r
                    .queueUrl(queueUrl)
                    .messageBody("it's me"));""", send.java());
        assertEquals("""
                import { SQS } from "@aws-sdk/client-sqs";

                const sqs = new SQS();

                const queueUrl = (await sqs.getQueueUrl({
                  QueueName: "jobs",
                })).QueueUrl;

                const answer = await sqs.sendMessage({
                  QueueUrl: queueUrl,
                  MessageBody: "it's me",
                });""", send.javaScript());
    }

    @Test
    void a_fifo_queue_is_told_the_group_and_by_what_it_knows_the_message_again() {
        Snippet send = of(new QueueAction.Send(new QueueName("jobs.fifo"), "x", new MessageGroupId("ada")))
                .orElseThrow();

        assertTrue(
                send.cli()
                        .endsWith(" --message-body x \\\n  --message-group-id ada"
                                + " \\\n  --message-deduplication-id a-name-for-this-one"),
                send.cli());
    }

    @Test
    void settings_are_texts_under_the_services_names() {
        QueueSettings values = QueueSettings.DEFAULT
                .withVisibilityTimeout(Duration.ofSeconds(9))
                .withRedrive(new RedrivePolicy(new QueueName("dead"), 3));
        Snippet change =
                of(new QueueAction.ChangeSettings(JOBS, QueueChange.of(values))).orElseThrow();

        assertTrue(change.cli().endsWith("""
                --attributes '{"RedrivePolicy": "{\\"deadLetterTargetArn\\":\\"arn:aws:sqs:us-east-1:%1$s:dead\\",\\"maxReceiveCount\\":3}", "VisibilityTimeout": "9"}'""".formatted(Service.DEFAULT.account())), change.cli());
        assertTrue(
                change.python().contains("Attributes={'RedrivePolicy': '{\"deadLetterTargetArn\":"), change.python());
        assertTrue(change.java().contains(".attributesWithStrings(Map.of(\"RedrivePolicy\", "), change.java());
        assertTrue(change.java().startsWith("import java.util.Map;\n"), change.java());
        assertTrue(
                change.javaScript().contains("Attributes: { RedrivePolicy: \"{\\\"deadLetterTargetArn\\\":"),
                change.javaScript());
    }

    @Test
    void who_deletes_needs_the_handle_of_the_receive() {
        Snippet delete = RealQueueCalls.receiveAndDelete(JOBS);

        assertTrue(delete.cli().endsWith("""
                receipt_handle=$(aws sqs receive-message \\
                  --queue-url "$queue_url" \\
                  --query 'Messages[0].ReceiptHandle' \\
                  --output text)

                aws sqs delete-message \\
                  --queue-url "$queue_url" \\
                  --receipt-handle "$receipt_handle\""""), delete.cli());
        assertTrue(delete.python().contains(")['Messages'][0]['ReceiptHandle']"), delete.python());
        assertTrue(
                delete.javaScript()
                        .contains("const receiptHandle = (await sqs.receiveMessage({\n  QueueUrl: queueUrl,\n"
                                + "})).Messages[0].ReceiptHandle;"),
                delete.javaScript());
        assertTrue(
                delete.java().contains("\n    .queueUrl(queueUrl))\n    .messages().getFirst()\n    .receiptHandle();"),
                delete.java());
    }

    @Test
    void what_is_done_to_workers_is_no_request_to_the_service() {
        assertEquals(Optional.empty(), of(new QueueAction.StopQueueWorker(new WorkerName("packers"), 1)));
    }
}
