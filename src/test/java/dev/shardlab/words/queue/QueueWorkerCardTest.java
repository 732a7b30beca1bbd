package dev.shardlab.words.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.draw.queue.QueueWorkerItem;
import dev.shardlab.event.QueueEvent.MessageWorked;
import dev.shardlab.event.QueueEvent.MessagesDeleted;
import dev.shardlab.event.QueueEvent.MessagesReceived;
import dev.shardlab.event.QueueEvent.MessagesSent;
import dev.shardlab.event.QueueEvent.QueueCreated;
import dev.shardlab.event.QueueEvent.QueueWorkerStarted;
import dev.shardlab.event.QueueEvent.QueueWorkerStopped;
import dev.shardlab.event.QueueEvent.VisibilityTimedOut;
import dev.shardlab.model.Caller;
import dev.shardlab.model.Tags;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.queue.MessageContent;
import dev.shardlab.model.queue.MessageId;
import dev.shardlab.model.queue.QueueMessage;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.model.queue.QueueSettings;
import dev.shardlab.model.queue.WorkOutcome;
import dev.shardlab.words.ItemCards;
import dev.shardlab.words.Story;
import dev.shardlab.words.page.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A worker does not look at the clock of the visibility timeout; whoever looks at the worker sees that. */
class QueueWorkerCardTest {

    private static final QueueName JOBS = new QueueName("jobs");
    private static final Caller SLOW = new Caller.QueueWorker(new WorkerName("slow"));
    private static final Caller QUICK = new Caller.QueueWorker(new WorkerName("quick"));
    private static final MessageId FIRST = new MessageId(1);
    private static final MessageId SECOND = new MessageId(2);

    /** Slow takes two and is at the first when both come back; quick does that first one meanwhile. */
    private static Story story() {
        Story story = new Story();
        story.add(new QueueCreated(Story.START, JOBS, QueueSettings.DEFAULT, Tags.NONE));
        story.add(new QueueWorkerStarted(Story.START, JOBS, SLOW));
        story.add(new QueueWorkerStarted(Story.START, JOBS, QUICK));
        story.add(new MessagesSent(
                Story.at(1_000),
                JOBS,
                new Caller.Scenario(),
                List.of(message(FIRST, "pack"), message(SECOND, "wrap")),
                List.of(Story.at(1_000), Story.at(1_000))));
        story.add(new MessagesReceived(Story.at(2_000), JOBS, SLOW, 0, List.of(FIRST, SECOND), Story.at(7_000), null));
        story.add(new VisibilityTimedOut(Story.at(7_000), JOBS, List.of(FIRST, SECOND)));
        story.add(new MessagesReceived(Story.at(8_000), JOBS, QUICK, 0, List.of(FIRST), Story.at(13_000), null));
        story.add(new MessageWorked(Story.at(9_000), JOBS, QUICK, FIRST, WorkOutcome.DONE));
        story.add(new MessagesDeleted(Story.at(9_100), JOBS, QUICK, List.of(FIRST)));
        story.add(new MessageWorked(Story.at(10_000), JOBS, SLOW, FIRST, WorkOutcome.DONE));
        return story.add(new QueueWorkerStopped(Story.at(11_000), JOBS, SLOW, true));
    }

    private static QueueMessage message(MessageId id, String body) {
        return new QueueMessage(
                id, new MessageContent(body), new Caller.Scenario(), Story.at(1_000), id.number(), 0, null, null, null);
    }

    private static List<Row> workOf(Caller worker, long millis) {
        Story story = story();
        return new ItemCards(story.log(), Story.START)
                        .of(new QueueWorkerItem(JOBS, worker), story.stateAt(Story.at(millis)), Story.at(millis))
                        .rows()
                        .stream()
                        .filter(row ->
                                row.label().equals("works on") || row.label().equals("after that"))
                        .toList();
    }

    @Test
    void what_a_worker_works_on_is_told_and_what_comes_after_it() {
        assertEquals(List.of(Row.of("works on", "pack"), Row.of("after that", "1 more message")), workOf(SLOW, 3_000));
    }

    @Test
    void who_is_too_slow_works_on_and_it_is_told_who_may_have_or_has_the_message_meanwhile() {
        assertEquals(
                Row.alarmingIf(true, "works on", "pack: too late, others may receive it since 0:07.000"),
                workOf(SLOW, 7_500).getFirst());
        assertEquals(
                Row.alarmingIf(true, "works on", "pack: too late, quick has received it too"),
                workOf(SLOW, 8_500).getFirst());
        assertEquals(List.of(Row.of("works on", "pack")), workOf(QUICK, 8_500));
        assertEquals(
                Row.alarmingIf(true, "works on", "a message that is gone from the queue"),
                workOf(SLOW, 9_500).getFirst());
    }

    @Test
    void what_is_worked_off_is_out_of_its_hands_and_all_is_when_it_crashes() {
        assertEquals(List.of(), workOf(QUICK, 9_500));
        assertEquals(
                List.of(Row.alarmingIf(true, "works on", "wrap: too late, others may receive it since 0:07.000")),
                workOf(SLOW, 10_500));
        assertEquals(List.of(), workOf(SLOW, 11_500));
    }
}
