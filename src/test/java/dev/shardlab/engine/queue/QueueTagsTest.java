package dev.shardlab.engine.queue;

import static dev.shardlab.engine.queue.QueueLab.JOBS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.command.Reply;
import dev.shardlab.command.queue.QueueCommand.CreateQueue;
import dev.shardlab.command.queue.QueueCommand.TagQueue;
import dev.shardlab.command.queue.QueueCommand.UntagQueue;
import dev.shardlab.command.queue.QueueReply.QueueDone;
import dev.shardlab.command.queue.QueueReply.QueueRefused;
import dev.shardlab.model.Tags;
import dev.shardlab.model.queue.QueueChange;
import dev.shardlab.model.queue.QueueError;
import dev.shardlab.model.queue.QueueName;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a client hangs on a queue has an end. */
class QueueTagsTest {

    private static Tags tags(int from, int to) {
        TreeMap<String, String> tags = new TreeMap<>();
        for (int i = from; i < to; i++) {
            tags.put("k" + i, "v");
        }
        return new Tags(tags);
    }

    private static Tags tag(String key, String value) {
        TreeMap<String, String> tags = new TreeMap<>();
        tags.put(key, value);
        return new Tags(tags);
    }

    private static Reply invalid(String words) {
        return new QueueRefused(QueueError.INVALID_PARAMETER_VALUE, words);
    }

    @Test
    void R5_a_queue_has_fifty_tags_at_most() {
        QueueLab jobs = QueueLab.standard();
        assertEquals(new QueueDone(), jobs.ask(new TagQueue(JOBS, tags(0, 50))));
        assertEquals(new QueueDone(), jobs.ask(new TagQueue(JOBS, tags(0, 50))));
        assertEquals(invalid("Too many tags added for queue jobs."), jobs.ask(new TagQueue(JOBS, tags(50, 51))));
        jobs.ask(new UntagQueue(JOBS, List.of("k0")));
        assertEquals(new QueueDone(), jobs.ask(new TagQueue(JOBS, tags(50, 51))));
        assertEquals(
                invalid("Too many tags added for queue more."),
                jobs.ask(new CreateQueue(new QueueName("more"), QueueChange.NONE, tags(0, 51))));
    }

    @Test
    void R5_tags_have_the_length_that_those_of_streams_have() {
        QueueLab jobs = QueueLab.standard();
        assertEquals(new QueueDone(), jobs.ask(new TagQueue(JOBS, tag("\ud83d\ude00".repeat(128), ""))));
        assertEquals(new QueueDone(), jobs.ask(new TagQueue(JOBS, tag("k", "v".repeat(256)))));
        Reply wrongKey = invalid("Tag keys must be between 1 and 128 characters in length.");
        assertEquals(wrongKey, jobs.ask(new TagQueue(JOBS, tag("k".repeat(129), ""))));
        assertEquals(wrongKey, jobs.ask(new TagQueue(JOBS, tag("", "v"))));
        assertEquals(
                invalid("Tag values must be between 0 and 256 characters in length."),
                jobs.ask(new TagQueue(JOBS, tag("k", "v".repeat(257)))));
    }
}
