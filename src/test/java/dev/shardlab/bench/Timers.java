package dev.shardlab.bench;

import dev.shardlab.command.Command;
import dev.shardlab.command.ElapseTime;
import dev.shardlab.command.ServiceCall;
import dev.shardlab.command.kinesis.StreamCommand.CreateStream;
import dev.shardlab.command.queue.QueueCommand.CreateQueue;
import dev.shardlab.command.queue.QueueCommand.Entry;
import dev.shardlab.command.queue.QueueCommand.ReceiveMessage;
import dev.shardlab.command.queue.QueueCommand.SendMessageBatch;
import dev.shardlab.engine.Engine;
import dev.shardlab.event.Event;
import dev.shardlab.model.Tags;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.queue.MessageEntry;
import dev.shardlab.model.queue.QueueChange;
import dev.shardlab.model.queue.QueueLimits;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.state.LabState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A stream of many shards beside a queue of which many messages are in flight: each comes back at a time of its own, and nothing else
 * happens.
 */
final class Timers {

    private static final QueueName QUEUE = new QueueName("bench");
    private static final VirtualTime START = VirtualTime.of(Instant.parse("2026-01-01T00:00:00Z"));

    private final Engine engine = new Engine();
    private final LabState state;

    private Timers(LabState state) {
        this.state = state;
    }

    /** @param timers a multiple of ten, and no more than a queue may have in flight */
    static Timers of(int shards, int timers) {
        Timers made = new Timers(LabState.startingAt(START));
        made.ask(
                ServiceCall.ofScenario(new CreateStream(new StreamName("bench"), shards, StreamLimits.MIN_RETENTION)),
                START);
        made.ask(ServiceCall.ofScenario(new CreateQueue(QUEUE, QueueChange.NONE, Tags.NONE)), START);
        VirtualTime now = START.plus(Duration.ofMinutes(10));
        made.ask(new ElapseTime(), now);
        for (int i = 0; i < timers / QueueLimits.MAX_BATCH_ENTRIES; i++) {
            made.ask(ServiceCall.ofScenario(new SendMessageBatch(QUEUE, ten())), now);
        }
        for (int i = 0; i < timers; i++) {
            made.ask(
                    ServiceCall.ofScenario(new ReceiveMessage(QUEUE, 1, Duration.ofMinutes(1), Duration.ZERO, null)),
                    now.plusMicros(i));
        }
        made.require(timers);
        return made;
    }

    /** The entries of a batch have names of their own. */
    private static List<Entry<MessageEntry>> ten() {
        return IntStream.range(0, QueueLimits.MAX_BATCH_ENTRIES)
                .mapToObj(i -> new Entry<>("m" + i, MessageEntry.of("m")))
                .toList();
    }

    /** An equal one, which goes on by itself. */
    Timers copy() {
        return new Timers(state.copy());
    }

    /**
     * Lets time pass until nothing is due any more of what is in flight.
     *
     * @return how many messages came back
     */
    long elapse() {
        long returned = 0;
        while (state.queues().queue(QUEUE).orElseThrow().counts().notVisible() > 0) {
            VirtualTime due = new VirtualTime(engine.nextDueMicros(state));
            ask(new ElapseTime(), due);
            returned++;
        }
        return returned;
    }

    void require(long inFlight) {
        long there = state.queues().queue(QUEUE).orElseThrow().counts().notVisible();
        if (there != inFlight) {
            throw new IllegalStateException("%s messages are in flight, not %s".formatted(there, inFlight));
        }
    }

    private void ask(Command command, VirtualTime now) {
        for (Event event : engine.decide(state, command, now).events()) {
            state.apply(event);
        }
    }
}
