package dev.shardlab.timeline;

import dev.shardlab.event.AccountEvent;
import dev.shardlab.event.ApplicationEvent;
import dev.shardlab.event.ClientEvent;
import dev.shardlab.event.ConsumerEvent;
import dev.shardlab.event.Event;
import dev.shardlab.event.FirehoseEvent;
import dev.shardlab.event.InputEvent;
import dev.shardlab.event.ProducerEvent;
import dev.shardlab.event.QueueEvent;
import dev.shardlab.event.SettingEvent;
import dev.shardlab.event.StreamEvent;
import dev.shardlab.event.StreamEvent.PutThrottled;
import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.state.LabState;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of history: how it began, and its events, which may be forgotten and replayed.
 *
 * <p><b>Threads.</b> The appender writes the events of an open chapter and publishes each by the size of the log. All else that
 * changes here is guarded by the {@link HistoryMemory} that counts the chapter.
 */
final class Chapter {

    private static final int FIRST_EVENTS = 16;
    private static final long OPEN = -1;
    private static final int BYTES_PER_EVENT = 64;

    /** The objects of a message of a queue, but for what it says. */
    private static final int BYTES_PER_MESSAGE = 160;

    /** The objects of a placement. */
    private static final int BYTES_PER_PLACEMENT = 24 + 3 * (24 + 16);

    private final ChapterCheckpoint opening;
    private final ChapterSummary summary;
    private volatile Event @Nullable [] events = new Event[FIRST_EVENTS];
    private int count;
    private long firstMicros = Long.MAX_VALUE;
    private long lastMicros;
    private long work;
    private long bytes;
    private @Nullable RecordBatch weighedLast;
    /** How many records were stored when it was closed; {@link #OPEN} until then. */
    private volatile long recordsAtEnd = OPEN;

    private volatile long lastUsed;

    /** Whether the details of its records were handed to be kept outside memory, since they were told last. */
    private boolean archiving;

    /** What it has become a part of; null if of nothing. Then that keeps its events and it has none. */
    private @Nullable Chapter joinedTo;

    /** @param summary of nothing yet */
    Chapter(ChapterCheckpoint opening, ChapterSummary summary) {
        this.opening = opening;
        this.summary = summary;
    }

    ChapterCheckpoint opening() {
        return opening;
    }

    /** The position of its first event. */
    long first() {
        return opening.position();
    }

    // The appender's part.

    void append(Event event) {
        Event[] known = events;
        if (known == null) {
            throw new IllegalStateException("an open chapter is not forgotten");
        }
        if (count == known.length) {
            known = Arrays.copyOf(known, count * 2);
            events = known;
        }
        known[count++] = event;
        lastMicros = event.at().micros();
        if (count == 1) {
            firstMicros = lastMicros;
        }
        weigh(event);
        summary.add(event);
    }

    private void weigh(Event event) {
        work++;
        bytes += BYTES_PER_EVENT;
        switch (event) {
            case StreamEvent e -> weigh(e);
            case ProducerEvent e -> weigh(e);
            case QueueEvent.MessagesSent e ->
                e.messages()
                        .forEach(message ->
                                bytes += BYTES_PER_MESSAGE + message.content().sizeBytes());
            case FirehoseEvent e -> weigh(e);
            case ConsumerEvent _, ApplicationEvent _, ClientEvent _, QueueEvent _, AccountEvent _, InputEvent _ -> {}
        }
    }

    /** Records that are delivered are held by this event as well, when those by which they came are long forgotten. */
    private void weigh(FirehoseEvent event) {
        if (event instanceof FirehoseEvent.RecordsAccepted accepted) {
            work += accepted.count();
            bytes += accepted.batch().heapBytes();
        } else if (event instanceof FirehoseEvent.ObjectDelivered delivered) {
            work += delivered.records();
            bytes += delivered.bytes()
                    + (long) BYTES_PER_MESSAGE * delivered.content().size();
        }
    }

    private void weigh(StreamEvent event) {
        switch (event) {
            case RecordsAppended stored -> {
                work += stored.count();
                bytes += BYTES_PER_PLACEMENT + stored.placement().bytes();
                if (stored.origin().isClient() || stored.batch().isSealed()) {
                    weighOnce(stored.batch());
                }
            }
            case PutThrottled refused -> {
                bytes += refused.positions().bytes();
                if (refused.origin().isClient()) {
                    weighOnce(refused.batch());
                }
            }
            case StreamEvent.StreamCreated _,
                    StreamEvent.ShardsOpened _,
                    StreamEvent.StreamActivated _,
                    StreamEvent.StreamDeletionStarted _,
                    StreamEvent.StreamDeleted _,
                    StreamEvent.ReshardStarted _,
                    StreamEvent.Resharded _,
                    StreamEvent.RetentionChanged _,
                    StreamEvent.PutRefused _,
                    StreamEvent.RecordsRead _,
                    StreamEvent.ReadThrottled _,
                    StreamEvent.RecordsExpired _,
                    StreamEvent.ShardExpired _,
                    StreamEvent.ChangeRefused _,
                    SettingEvent _ -> {}
        }
    }

    private void weigh(ProducerEvent event) {
        switch (event) {
            case ProducerEvent.PutSent sent -> bytes += sent.batch().heapBytes();
            case ProducerEvent.RetryScheduled retry -> bytes += retry.batch().heapBytes();
            case ProducerEvent.ProducerStarted _,
                    ProducerEvent.RateChanged _,
                    ProducerEvent.PutAnswered _,
                    ProducerEvent.RecordsAbandoned _,
                    ProducerEvent.InputProblem _ -> {}
        }
    }

    /**
     * The requests of producers were weighed when they were sent; those of clients, and what is stored encrypted, are met first
     * where they are stored or refused, and then several events may speak of them, one after the other.
     */
    @SuppressWarnings("ReferenceEquality") // the same one, not one that is alike
    private void weighOnce(RecordBatch batch) {
        if (batch != weighedLast) {
            weighedLast = batch;
            bytes += batch.heapBytes();
        }
    }

    void close(LabState head) {
        Event[] known = events;
        events = known == null ? null : Arrays.copyOf(known, count);
        weighedLast = null;
        recordsAtEnd = head.totals().put();
    }

    /** How much replaying it costs: its events and the records stored by them. */
    long work() {
        return work;
    }

    /** About how many bytes its events and the details of its records take. */
    long bytes() {
        return bytes;
    }

    /** How many events there are, for the appender and for whoever knows that it is closed. */
    int count() {
        return count;
    }

    /** When its first event happened; beyond all time if there is none. Published with the first event. */
    long firstMicros() {
        return firstMicros;
    }

    long lastMicros() {
        return lastMicros;
    }

    // The part of readers and of the memory.

    /** Its events from the first; null while they are forgotten. Longer than what is published while it is open. */
    Event @Nullable [] events() {
        return events;
    }

    /** Whether it is closed. */
    boolean isOver() {
        return recordsAtEnd != OPEN;
    }

    /** Whole when the chapter is closed. */
    ChapterSummary summary() {
        return summary;
    }

    boolean isTold() {
        return events != null;
    }

    /** Whether its events may be dropped: it is over, and they can be replayed. */
    boolean isForgettable() {
        return isOver() && opening.source() != null;
    }

    void forget() {
        if (!isOver()) {
            throw new IllegalStateException("the chapter is still being written");
        }
        events = null;
        opening.state().kinesis().forgetRecords(opening.records(), recordsAtEnd);
    }

    /** Begins to keep the details of its records outside memory, unless they are kept there; closed and told. */
    void archive() {
        if (!archiving) {
            archiving = true;
            opening.state().kinesis().recordLogs().archive(opening.records(), recordsAtEnd);
        }
    }

    void fillIn(Event[] told, LabState end) {
        if (told.length != count) {
            throw new IllegalStateException("replayed, the chapter from event %s has %s events and not %s"
                    .formatted(first(), told.length, count));
        }
        opening.state().kinesis().fillInRecords(end.kinesis());
        events = told;
        archiving = false;
    }

    @Nullable
    Chapter joinedTo() {
        return joinedTo;
    }

    long lastUsed() {
        return lastUsed;
    }

    void used(long when) {
        lastUsed = when;
    }

    /** Whether the event at a position is one of its own; it knows only when it is closed. */
    boolean holds(long position) {
        return isOver() && position >= first() && position < first() + count;
    }

    /** Whether a record was stored before the end of this chapter. */
    boolean reaches(long record) {
        return !isOver() || record < recordsAtEnd;
    }

    /**
     * This chapter and the one that follows it as one, both closed. What one of them has forgotten, the other must have too; now
     * both leave it to the whole to be told.
     */
    Chapter and(Chapter next) {
        Chapter both = new Chapter(opening, summary.and(next.summary));
        Event[] mine = events;
        Event[] others = next.events;
        if (mine != null && others != null) {
            Event[] all = Arrays.copyOf(mine, mine.length + others.length);
            System.arraycopy(others, 0, all, mine.length, others.length);
            both.events = all;
        } else {
            both.events = null;
        }
        both.count = count + next.count;
        both.firstMicros = Math.min(firstMicros, next.firstMicros);
        both.lastMicros = Math.max(lastMicros, next.lastMicros);
        both.work = work + next.work;
        both.bytes = bytes + next.bytes;
        both.recordsAtEnd = next.recordsAtEnd;
        both.archiving = archiving && next.archiving;
        both.lastUsed = Math.max(lastUsed, next.lastUsed);
        joinedTo = both;
        events = null;
        next.joinedTo = both;
        next.events = null;
        return both;
    }
}
