package dev.shardlab.words.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.shardlab.event.QueueEvent.QueueCallRefused;
import dev.shardlab.model.Caller;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.queue.QueueError;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.words.Story;
import dev.shardlab.words.page.TopicEvents;
import org.junit.jupiter.api.Test;

/** Refusals are told together only where one sentence is true of all. */
class RefusedQueueCallsTest {

    private static QueueCallRefused refused(QueueError error, String message) {
        return new QueueCallRefused(
                Story.at(1_000),
                new QueueName("nope"),
                new Caller.Client(new ClientName("Boto3")),
                "ReceiveMessage",
                error,
                message);
    }

    private static String told(QueueCallRefused event) {
        return QueueSentences.say(event, new TopicEvents(event, event, 1)).text();
    }

    @Test
    void two_reasons_of_one_error_are_two_topics() {
        QueueCallRefused first = refused(QueueError.INVALID_PARAMETER_VALUE, "Value 11.");
        assertNotEquals(
                QueueSentences.topic(first),
                QueueSentences.topic(refused(QueueError.INVALID_PARAMETER_VALUE, "Value 21.")));
        assertEquals(QueueSentences.topic(first), QueueSentences.topic(first));
    }

    @Test
    void a_queue_that_is_not_there_refuses_nothing() {
        assertEquals(
                "queue nope refuses 1 ReceiveMessage of Boto3: Value 11.",
                told(refused(QueueError.INVALID_PARAMETER_VALUE, "Value 11.")));
        assertEquals(
                "there is no queue nope for 1 ReceiveMessage of Boto3: The specified queue does not exist.",
                told(refused(QueueError.QUEUE_DOES_NOT_EXIST, "The specified queue does not exist.")));
    }
}
