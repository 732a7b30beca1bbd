package dev.shardlab.engine.queue;

import static dev.shardlab.engine.queue.QueueLab.ADA;
import static dev.shardlab.engine.queue.QueueLab.DEAD;
import static dev.shardlab.engine.queue.QueueLab.FIFO;
import static dev.shardlab.engine.queue.QueueLab.JOBS;
import static dev.shardlab.engine.queue.QueueLab.SHOP;
import static dev.shardlab.engine.queue.QueueLab.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.command.ServiceCall;
import dev.shardlab.command.queue.QueueCommand.CreateQueue;
import dev.shardlab.command.queue.QueueCommand.DeleteMessage;
import dev.shardlab.command.queue.QueueCommand.DeleteQueue;
import dev.shardlab.command.queue.QueueCommand.Entry;
import dev.shardlab.command.queue.QueueCommand.ReceiveMessage;
import dev.shardlab.command.queue.QueueCommand.SendMessage;
import dev.shardlab.command.queue.QueueCommand.SendMessageBatch;
import dev.shardlab.command.queue.QueueCommand.SetQueueAttributes;
import dev.shardlab.command.queue.QueueQuestion.ListDeadLetterSourceQueues;
import dev.shardlab.command.queue.QueueReply.BatchAnswered;
import dev.shardlab.command.queue.QueueReply.QueueFound;
import dev.shardlab.command.queue.QueueReply.QueueRefused;
import dev.shardlab.command.queue.QueueReply.QueuesListed;
import dev.shardlab.event.QueueEvent.QueueCallRefused;
import dev.shardlab.model.Caller;
import dev.shardlab.model.Tags;
import dev.shardlab.model.queue.MessageContent;
import dev.shardlab.model.queue.MessageEntry;
import dev.shardlab.model.queue.MessageId;
import dev.shardlab.model.queue.QueueChange;
import dev.shardlab.model.queue.QueueError;
import dev.shardlab.model.queue.QueueSettings;
import dev.shardlab.model.queue.ReceiptHandle;
import dev.shardlab.model.queue.RedrivePolicy;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What requests must keep (Amazon SQS API Reference, the actions named; words as LocalStack recorded them from the service). */
class QueueCallsTest {

    private static ServiceCall create(QueueSettings settings) {
        return new ServiceCall(new Caller.Scenario(), new CreateQueue(JOBS, QueueChange.of(settings), Tags.NONE));
    }

    private static QueueRefused invalid(String message) {
        return refused(QueueError.INVALID_PARAMETER_VALUE, message);
    }

    private static ServiceCall send(String body) {
        return new ServiceCall(SHOP, new SendMessage(JOBS, MessageEntry.of(body)));
    }

    private static ServiceCall batch(List<String> ids, String body) {
        return new ServiceCall(
                SHOP,
                new SendMessageBatch(
                        JOBS,
                        ids.stream()
                                .map(id -> new Entry<>(id, MessageEntry.of(body)))
                                .toList()));
    }

    @Test
    void a_queue_with_the_same_attributes_is_found_and_with_others_refused() {
        QueueLab jobs = QueueLab.with(JOBS, QueueSettings.DEFAULT.withDelay(Duration.ofSeconds(5)));

        assertEquals(List.of(), jobs.happens(create(QueueSettings.DEFAULT)));
        assertEquals(new QueueFound(JOBS), jobs.ask(create(QueueSettings.DEFAULT.withDelay(Duration.ofSeconds(5)))));
        assertEquals(
                refused(
                        QueueError.QUEUE_NAME_EXISTS,
                        "A queue already exists with the same name and a different value for attribute"
                                + " DelaySeconds"),
                jobs.ask(create(QueueSettings.DEFAULT.withDelay(Duration.ofSeconds(6)))));
    }

    @Test
    void a_name_may_not_be_used_for_sixty_seconds_after_its_queue_was_deleted() {
        QueueLab jobs = QueueLab.standard();
        jobs.ask(new ServiceCall(SHOP, new DeleteQueue(JOBS)));
        jobs.pass(Duration.ofSeconds(59));
        assertEquals(
                refused(
                        QueueError.QUEUE_DELETED_RECENTLY,
                        "You must wait 60 seconds after deleting a queue before you can create another with the same"
                                + " name."),
                jobs.ask(create(QueueSettings.DEFAULT)));
        jobs.pass(Duration.ofSeconds(1));

        assertEquals(new QueueFound(JOBS), jobs.ask(create(QueueSettings.DEFAULT)));
    }

    @Test
    void what_is_asked_of_no_queue_is_refused_and_the_refusal_has_happened() {
        QueueLab jobs = QueueLab.standard();

        assertEquals(
                List.of(new QueueCallRefused(
                        jobs.lab().now(),
                        DEAD,
                        SHOP,
                        "SendMessage",
                        QueueError.QUEUE_DOES_NOT_EXIST,
                        "The specified queue does not exist.")),
                jobs.happens(new ServiceCall(SHOP, new SendMessage(DEAD, MessageEntry.of("a")))));
    }

    @Test
    void a_message_keeps_the_sizes_and_characters_of_the_service() {
        QueueLab jobs = QueueLab.with(JOBS, QueueSettings.DEFAULT.withMaxMessageBytes(1_024));

        assertEquals(
                invalid("One or more parameters are invalid. Reason: Message must be shorter than 1024 bytes."),
                jobs.ask(send("x".repeat(1_025))));
        jobs.send("é".repeat(512));
        assertEquals(
                refused(QueueError.MISSING_PARAMETER, "The request must contain the parameter MessageBody."),
                jobs.ask(send("")));
        assertEquals(QueueError.INVALID_MESSAGE_CONTENTS, ((QueueRefused) jobs.ask(send("bell \u0007"))).error());
    }

    @Test
    void a_receive_keeps_its_ranges() {
        QueueLab jobs = QueueLab.standard();

        assertEquals(
                invalid("Value 11 for parameter MaxNumberOfMessages is invalid. Reason: Must be between 1 and 10, if"
                        + " provided."),
                jobs.ask(new ServiceCall(ADA, new ReceiveMessage(JOBS, 11, null, null, null))));
        assertEquals(
                invalid("Value 21 for parameter WaitTimeSeconds is invalid. Reason: Must be >= 0 and <= 20, if"
                        + " provided."),
                jobs.ask(new ServiceCall(ADA, new ReceiveMessage(JOBS, 1, null, Duration.ofSeconds(21), null))));
        assertEquals(
                invalid("Value 43201 for parameter VisibilityTimeout is invalid. Reason: Must be >= 0 and <= 43200, if"
                        + " provided."),
                jobs.ask(new ServiceCall(ADA, new ReceiveMessage(JOBS, 1, Duration.ofSeconds(43_201), null, null))));
    }

    @Test
    void a_batch_has_one_to_ten_entries_with_distinct_names_and_one_mebibyte() {
        QueueLab jobs = QueueLab.standard();
        List<String> twenty = IntStream.range(0, 20).mapToObj(i -> "e" + i).toList();

        assertEquals(
                refused(
                        QueueError.EMPTY_BATCH,
                        "There should be at least one SendMessageBatchRequestEntry in the request."),
                jobs.ask(batch(List.of(), "a")));
        assertEquals(
                refused(QueueError.TOO_MANY_ENTRIES, "Maximum number of entries per request are 10. You have sent 20."),
                jobs.ask(batch(twenty, "a")));
        assertEquals(
                refused(QueueError.ENTRY_IDS_NOT_DISTINCT, "Id e repeated."), jobs.ask(batch(List.of("e", "e"), "a")));
        assertEquals(QueueError.INVALID_BATCH_ENTRY_ID, ((QueueRefused) jobs.ask(batch(List.of("a b"), "a"))).error());
        assertEquals(
                refused(
                        QueueError.BATCH_TOO_LONG,
                        "Batch requests cannot be longer than 1048576 bytes. You have sent 1200000 bytes."),
                jobs.ask(batch(List.of("a", "b"), "x".repeat(600_000))));
    }

    @Test
    void an_entry_that_is_refused_does_not_keep_the_others_back() {
        QueueLab jobs = QueueLab.standard();
        BatchAnswered answer = (BatchAnswered) jobs.ask(new ServiceCall(
                SHOP,
                new SendMessageBatch(
                        JOBS,
                        List.of(
                                new Entry<>("good", MessageEntry.of("a")),
                                new Entry<>(
                                        "bad",
                                        new MessageEntry(
                                                new MessageContent("b"), Duration.ofSeconds(901), null, null))))));

        assertEquals(
                invalid(
                        "Value 901 for parameter DelaySeconds is invalid. Reason: DelaySeconds must be >= 0 and <= 900."),
                answer.entries().get(1).answer());
        assertEquals(List.of("a"), jobs.receiveBodies(10));
    }

    @Test
    void a_handle_of_another_queue_is_none() {
        QueueLab jobs = QueueLab.redriving(3);
        ReceiptHandle handle = new ReceiptHandle(DEAD, new MessageId(1), 1);

        assertEquals(
                refused(
                        QueueError.RECEIPT_HANDLE_IS_INVALID,
                        "The input receipt handle \"" + handle + "\" is not a valid receipt handle."),
                jobs.ask(new ServiceCall(ADA, new DeleteMessage(JOBS, handle))));
    }

    @Test
    void a_dead_letter_queue_is_there_and_of_the_same_type() {
        QueueLab jobs = QueueLab.standard();
        assertEquals(
                invalid(
                        "Value dead for parameter RedrivePolicy is invalid. Reason: Dead letter target does not exist."),
                jobs.ask(redrive(new RedrivePolicy(DEAD, 3))));
        jobs.create(FIFO, QueueSettings.DEFAULT);
        assertEquals(
                invalid(
                        "Value orders.fifo for parameter RedrivePolicy is invalid. Reason: Dead-letter queue must be same"
                                + " type of queue as the source."),
                jobs.ask(redrive(new RedrivePolicy(FIFO, 3))));
        jobs.create(DEAD, QueueSettings.DEFAULT);
        jobs.ask(redrive(new RedrivePolicy(DEAD, 3)));

        assertEquals(
                new QueuesListed(List.of(JOBS), false),
                jobs.ask(new ServiceCall(SHOP, new ListDeadLetterSourceQueues(DEAD, 10, null))));
    }

    private static ServiceCall redrive(RedrivePolicy policy) {
        return new ServiceCall(
                SHOP, new SetQueueAttributes(JOBS, QueueChange.of(QueueSettings.DEFAULT.withRedrive(policy))));
    }

    @Test
    void a_standard_queue_has_no_attribute_of_a_fifo_queue() {
        QueueLab jobs = QueueLab.standard();

        assertEquals(
                refused(QueueError.INVALID_ATTRIBUTE_NAME, "Unknown Attribute ContentBasedDeduplication."),
                jobs.ask(new ServiceCall(
                        SHOP,
                        new SetQueueAttributes(
                                JOBS, QueueChange.of(QueueSettings.DEFAULT.withContentBasedDeduplication(true))))));
    }
}
