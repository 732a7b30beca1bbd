package dev.shardlab.timeline;

import dev.shardlab.event.Event;
import dev.shardlab.model.VirtualTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Everything that happened, in order, in chapters. One thread appends, any number of others read: an event is published by the
 * write to {@code size}, and with it all that was written before, the record logs among it.
 *
 * <p>Events that were forgotten are replayed when they are read. That takes a moment, so whoever reads many reads them in order.
 */
public final class EventLog {

    private static final int MOST = 1024;
    private static final int LEAST = 32;

    /** Even where there is hardly any memory, replaying a chapter is not to be replaying all. */
    private static final int FEWEST = 4;

    private static final int MOST_PARTS = 400_000;

    /** After so many chapters it is looked which records have expired: it costs a look at every shard. */
    private static final int LOOKS_FOR_EXPIRED = 32;

    private final HistoryMemory memory;
    private volatile Chapters chapters;
    private volatile long size;

    /** Where the next event that is read most likely is; which of several readers wrote it does not matter. */
    private Chapter readLast;

    /** The last of the chapters; the appender's. */
    private Chapter writing;

    /** How many of the first chapters are another history's too. */
    private final int shared;

    /** The chapters from this one on are nobody else's. */
    private int own;

    private long spacing;

    /** What the record indexes took when they were counted last. */
    private long indexBytes;

    EventLog(ChapterCheckpoint opening, HistoryMemory memory) {
        this(List.of(), opening, memory.chapterWork(), memory);
    }

    private EventLog(List<Chapter> past, ChapterCheckpoint opening, long spacing, HistoryMemory memory) {
        this.memory = memory;
        this.spacing = spacing;
        shared = past.size();
        own = shared;
        writing = new Chapter(opening, memory.newGist(opening.state()));
        chapters = Chapters.of(past, writing);
        readLast = writing;
        size = opening.position();
        memory.countOpenings(opening.bytes());
    }

    /** A log with the chapters before {@code opening}, which begins one of these, to go on another way. */
    EventLog branch(ChapterCheckpoint opening) {
        List<Chapter> past = chapters.before(opening.position());
        own = Math.max(own, past.size());
        return new EventLog(past, opening, spacing, memory);
    }

    void append(Event event) {
        writing.append(event);
        size = writing.first() + writing.count();
    }

    /** Whether the chapter being written is long enough. */
    boolean isChapterFull() {
        return writing.work() >= spacing;
    }

    /** Closes the chapter being written and begins the next. */
    void begin(ChapterCheckpoint opening) {
        synchronized (memory) {
            writing.close(opening.state());
            if (writing.isForgettable()) {
                memory.hold(writing);
            }
            writing = new Chapter(opening, memory.newGist(opening.state()));
            chapters = chapters.and(writing);
            if (chapters.size() - own > (memory.hasTooManyOpenings() ? FEWEST : allowed(opening.parts()))) {
                chapters = chapters.joined(own, this::join);
                spacing *= 2;
            }
            long before = indexBytes;
            indexBytes = opening.state().kinesis().recordIndexBytes();
            memory.countOpenings(opening.bytes());
            memory.countIndexes(indexBytes - before);
            if (chapters.size() % LOOKS_FOR_EXPIRED == 0) {
                opening.state().kinesis().recordLogs().releaseArchived(0, opening.oldestRecord());
            }
        }
    }

    private static int allowed(int parts) {
        return Math.clamp(MOST_PARTS / parts, LEAST, MOST);
    }

    private Chapter join(Chapter one, Chapter next) {
        boolean told = one.isTold() && next.isTold();
        for (Chapter part : List.of(one, next)) {
            memory.release(part);
            if (!told && part.isTold()) {
                part.archive();
                part.forget();
            }
        }
        Chapter both = one.and(next);
        memory.countOpenings(-next.opening().bytes());
        if (told && both.isForgettable()) {
            memory.holdJoined(both);
        }
        return both;
    }

    /** How many events there are; all before this index can be read. */
    public long size() {
        return size;
    }

    public Event get(long index) {
        Chapter chapter = readLast;
        if (!chapter.holds(index)) {
            chapter = chapterAt(index);
            readLast = chapter;
        }
        return eventsOf(chapter)[(int) (index - chapter.first())];
    }

    /** How many events happened at or before {@code time}. */
    public long countUntil(VirtualTime time) {
        Chapter chapter = chapters.lastBegunUntil(time);
        long known = size;
        if (chapter == null) {
            return 0;
        }
        boolean isOver = chapter.isOver();
        long end = isOver ? chapter.first() + chapter.count() : known;
        if (isOver && chapter.lastMicros() <= time.micros()) {
            return end;
        }
        Event[] events = eventsOf(chapter);
        int low = 0;
        int high = (int) (end - chapter.first());
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (events[middle].at().isAfter(time)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return chapter.first() + low;
    }

    /**
     * How far one may read on from {@code index} without waiting: to the end of what is at hand, or, where that event was
     * forgotten, to the end of its chapter, which is replayed once. For those who read a long log in small portions.
     */
    public long quickUntil(long index) {
        long known = size;
        return Math.min(known, chapters.quickUntil(index));
    }

    /** The same for those who read backwards: down to where one may read from just before {@code index}. */
    public long quickFrom(long index) {
        return index == 0 ? 0 : chapters.quickFrom(index);
    }

    /**
     * A chapter that is over, in short.
     *
     * @param end the position after its last event
     */
    public record Passage(ChapterSummary summary, long end) {}

    /** The chapter that begins at {@code position}, if one does and it is over. */
    public Optional<Passage> passageFrom(long position) {
        Chapter chapter = chapterAt(position);
        return chapter.first() == position && chapter.isOver()
                ? Optional.of(new Passage(chapter.summary(), position + chapter.count()))
                : Optional.empty();
    }

    /** The chapter that holds, or will hold, the event at {@code index}. */
    Chapter chapterAt(long index) {
        return chapters.at(index);
    }

    /** The events of a chapter, replayed if they were forgotten. Only those before {@link #size} may be read. */
    Event[] eventsOf(Chapter chapter) {
        memory.use(chapter);
        Event[] known = chapter.events();
        return known == null ? replay(chapter) : known;
    }

    private Event[] replay(Chapter chapter) {
        synchronized (memory) {
            Event[] known = chapter.events();
            if (known != null) {
                return known;
            }
            Chapter whole = chapter.joinedTo();
            if (whole != null) {
                int from = (int) (chapter.first() - whole.first());
                return Arrays.copyOfRange(eventsOf(whole), from, from + chapter.count());
            }
            ChapterCheckpoint.Source source = chapter.opening().source();
            if (source == null) {
                throw new IllegalStateException("a chapter that cannot be replayed was forgotten");
            }
            Replay telling = new Replay(source);
            Event[] told = telling.eventsBefore(chapter.first() + chapter.count());
            chapter.fillIn(told, telling.head());
            memory.hold(chapter);
            return told;
        }
    }

    /** Brings the details of a record back, and of all others of its chapter. */
    void recall(long record) {
        eventsOf(chapters.thatStored(record, shared));
    }

    /** Forgets the chapters that are nobody else's and no longer counts them. */
    void release() {
        synchronized (memory) {
            for (Chapter chapter : chapters.from(own)) {
                memory.release(chapter);
                memory.countOpenings(-chapter.opening().bytes());
                if (chapter.isTold() && chapter.isForgettable()) {
                    chapter.forget();
                }
            }
            memory.countIndexes(-indexBytes);
            ChapterCheckpoint first = chapters.from(own).getFirst().opening();
            first.state().kinesis().recordLogs().releaseArchived(first.records(), Long.MAX_VALUE);
        }
    }

    Chapters chapters() {
        return chapters;
    }
}
