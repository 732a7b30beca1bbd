package dev.shardlab.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.ReceiptHandleIsInvalidException;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/** The AWS SDK for Java as it comes, which checks the sums of all that it sends and receives. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class QueueSdkTest {

    private static SqsClient client(EndpointUnderTest endpoint) {
        return SqsClient.builder()
                .endpointOverride(endpoint.address())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                .build();
    }

    private static String create(SqsClient client, String name, Map<QueueAttributeName, String> attributes) {
        return client.createQueue(r -> r.queueName(name).attributes(attributes)).queueUrl();
    }

    @Test
    void a_message_with_attributes_of_each_type_comes_as_it_was_sent_is_deleted_and_is_told_again() {
        try (EndpointUnderTest endpoint = EndpointUnderTest.open(1);
                SqsClient client = client(endpoint)) {
            String jobs = create(client, "jobs", Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "1"));
            assertEquals(endpoint.address() + "/000000000000/jobs", jobs);
            Map<String, MessageAttributeValue> attributes = Map.of(
                    "text",
                            MessageAttributeValue.builder()
                                    .dataType("String")
                                    .stringValue("ünïcode <&>")
                                    .build(),
                    "count",
                            MessageAttributeValue.builder()
                                    .dataType("Number.int")
                                    .stringValue("7")
                                    .build(),
                    "raw",
                            MessageAttributeValue.builder()
                                    .dataType("Binary")
                                    .binaryValue(SdkBytes.fromByteArray(new byte[] {0, 1, -1}))
                                    .build());
            String body = "ü \"\n\t\\ 😀 " + "x".repeat(100_000);
            client.sendMessage(r -> r.queueUrl(jobs).messageBody(body).messageAttributes(attributes));
            for (int count = 1; count <= 2; count++) {
                Message message = receive(client, jobs).getFirst();
                assertEquals(body, message.body());
                assertEquals(attributes, message.messageAttributes());
                assertEquals(
                        Integer.toString(count),
                        message.attributes().get(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT));
                if (count == 2) {
                    client.deleteMessage(r -> r.queueUrl(jobs).receiptHandle(message.receiptHandle()));
                }
            }
            assertEquals(List.of(), receiveAtOnce(client, jobs));
            endpoint.endAndCheckRetelling();
        }
    }

    private static List<Message> receive(SqsClient client, String queue) {
        return client.receiveMessage(r -> r.queueUrl(queue)
                        .maxNumberOfMessages(10)
                        .waitTimeSeconds(20)
                        .messageAttributeNames("All")
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                .messages();
    }

    private static List<Message> receiveAtOnce(SqsClient client, String queue) {
        return client.receiveMessage(
                        r -> r.queueUrl(queue).maxNumberOfMessages(10).waitTimeSeconds(0))
                .messages();
    }

    @Test
    void receives_that_wait_are_answered_by_messages_that_come_later_each_by_one() {
        try (EndpointUnderTest endpoint = EndpointUnderTest.open(1);
                SqsClient client = client(endpoint)) {
            String jobs = create(client, "jobs", Map.of());
            List<CompletableFuture<List<Message>>> waiting = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                waiting.add(CompletableFuture.supplyAsync(() -> client.receiveMessage(
                                r -> r.queueUrl(jobs).maxNumberOfMessages(1).waitTimeSeconds(20))
                        .messages()));
            }
            for (int i = 0; i < 3; i++) {
                String body = "late " + i;
                client.sendMessage(r -> r.queueUrl(jobs).messageBody(body));
            }
            assertEquals(
                    List.of("late 0", "late 1", "late 2"),
                    waiting.stream()
                            .map(CompletableFuture::join)
                            .map(messages -> messages.getFirst().body())
                            .sorted()
                            .toList());
            endpoint.endAndCheckRetelling();
        }
    }

    @Test
    void a_fifo_queue_keeps_the_order_of_each_group_and_takes_a_duplicate_for_the_first() {
        try (EndpointUnderTest endpoint = EndpointUnderTest.open(1);
                SqsClient client = client(endpoint)) {
            String orders = create(
                    client,
                    "orders.fifo",
                    Map.of(
                            QueueAttributeName.FIFO_QUEUE,
                            "true",
                            QueueAttributeName.CONTENT_BASED_DEDUPLICATION,
                            "true"));
            List<String> ids = new ArrayList<>();
            for (String body : List.of("a", "b", "a", "c")) {
                ids.add(client.sendMessage(
                                r -> r.queueUrl(orders).messageBody(body).messageGroupId("g"))
                        .messageId());
            }
            assertEquals(ids.get(0), ids.get(2));
            List<Message> received = attempt(client, orders, "one");
            assertEquals(
                    List.of("a", "b", "c"), received.stream().map(Message::body).toList());
            assertEquals(
                    received.stream().map(Message::receiptHandle).toList(),
                    attempt(client, orders, "one").stream()
                            .map(Message::receiptHandle)
                            .toList());
            assertEquals(List.of(), receiveAtOnce(client, orders));
            endpoint.endAndCheckRetelling();
        }
    }

    private static List<Message> attempt(SqsClient client, String queue, String attempt) {
        return client.receiveMessage(
                        r -> r.queueUrl(queue).maxNumberOfMessages(10).receiveRequestAttemptId(attempt))
                .messages();
    }

    @Test
    void permissions_are_given_shown_in_the_policy_and_taken_away() {
        try (EndpointUnderTest endpoint = EndpointUnderTest.open(1);
                SqsClient client = client(endpoint)) {
            String jobs = create(client, "jobs", Map.of());
            client.addPermission(r -> r.queueUrl(jobs)
                    .label("ada")
                    .awsAccountIds("111122223333")
                    .actions("SendMessage", "ReceiveMessage"));
            assertEquals(
                    "{\"Version\":\"2008-10-17\",\"Id\":\"arn:aws:sqs:us-east-1:000000000000:jobs/SQSDefaultPolicy\","
                            + "\"Statement\":[{\"Sid\":\"ada\",\"Effect\":\"Allow\",\"Principal\":{\"AWS\":"
                            + "\"arn:aws:iam::111122223333:root\"},\"Action\":[\"SQS:SendMessage\",\"SQS:ReceiveMessage\"],"
                            + "\"Resource\":\"arn:aws:sqs:us-east-1:000000000000:jobs\"}]}",
                    policy(client, jobs));
            client.removePermission(r -> r.queueUrl(jobs).label("ada"));
            assertNull(policy(client, jobs));
            endpoint.endAndCheckRetelling();
        }
    }

    private static @Nullable String policy(SqsClient client, String queue) {
        return client.getQueueAttributes(r -> r.queueUrl(queue).attributeNames(QueueAttributeName.POLICY))
                .attributes()
                .get(QueueAttributeName.POLICY);
    }

    @Test
    void a_message_that_is_received_too_often_goes_to_the_dead_letter_queue() {
        try (EndpointUnderTest endpoint = EndpointUnderTest.open(1);
                SqsClient client = client(endpoint)) {
            String dead = create(client, "dead", Map.of());
            String arn = client.getQueueAttributes(r -> r.queueUrl(dead).attributeNames(QueueAttributeName.ALL))
                    .attributes()
                    .get(QueueAttributeName.QUEUE_ARN);
            String jobs = create(
                    client,
                    "jobs",
                    Map.of(
                            QueueAttributeName.VISIBILITY_TIMEOUT,
                            "0",
                            QueueAttributeName.REDRIVE_POLICY,
                            "{\"deadLetterTargetArn\":\"" + arn + "\",\"maxReceiveCount\":\"2\"}"));
            client.sendMessage(r -> r.queueUrl(jobs).messageBody("poison"));
            assertEquals(1, receiveAtOnce(client, jobs).size());
            assertEquals(1, receiveAtOnce(client, jobs).size());
            assertEquals(List.of(), receiveAtOnce(client, jobs));
            Message poison = receive(client, dead).getFirst();
            assertEquals("poison", poison.body());
            assertTrue(
                    poison.attributesAsStrings().get("DeadLetterQueueSourceArn").endsWith(":jobs"));
            assertEquals(
                    List.of(jobs),
                    client.listDeadLetterSourceQueues(r -> r.queueUrl(dead)).queueUrls());
            endpoint.endAndCheckRetelling();
        }
    }

    @Test
    void a_refusal_is_the_exception_that_bears_its_name_and_of_a_batch_only_what_is_wrong_is_refused() {
        try (EndpointUnderTest endpoint = EndpointUnderTest.open(1);
                SqsClient client = client(endpoint)) {
            AwsServiceException none = assertThrows(
                    QueueDoesNotExistException.class,
                    () -> client.sendMessage(r -> r.queueUrl(endpoint.address() + "/000000000000/nowhere")
                            .messageBody("m")));
            assertEquals(
                    "The specified queue does not exist.",
                    none.awsErrorDetails().errorMessage());
            String jobs = create(client, "jobs", Map.of());
            assertThrows(
                    ReceiptHandleIsInvalidException.class,
                    () -> client.deleteMessage(r -> r.queueUrl(jobs).receiptHandle("x")));
            SendMessageBatchResponse batch = client.sendMessageBatch(r -> r.queueUrl(jobs)
                    .entries(
                            SendMessageBatchRequestEntry.builder()
                                    .id("a")
                                    .messageBody("good")
                                    .build(),
                            SendMessageBatchRequestEntry.builder()
                                    .id("b")
                                    .messageBody("late")
                                    .delaySeconds(901)
                                    .build()));
            assertEquals("a", batch.successful().getFirst().id());
            assertEquals("b", batch.failed().getFirst().id());
            assertEquals(
                    "Value 901 for parameter DelaySeconds is invalid. Reason: DelaySeconds must be >= 0 and <= 900.",
                    batch.failed().getFirst().message());
            endpoint.endAndCheckRetelling();
        }
    }
}
