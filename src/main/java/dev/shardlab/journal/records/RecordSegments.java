package dev.shardlab.journal.records;

import dev.shardlab.journal.disk.DiskStorage;
import dev.shardlab.journal.disk.KeepLimits;
import dev.shardlab.state.kinesis.RecordArchive;
import dev.shardlab.state.kinesis.RecordStretch;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The records of a session that have left memory, in files of some size each.
 *
 * <p>A thread of its own writes: the engine only says what is to be written, and goes on. What has left memory before it was written
 * is not kept; then it is replayed when somebody asks, and written after that.
 *
 * <p>Nothing waits for the disk, and nothing is lost with a file: all of it follows from what clients asked. So when room is short the
 * oldest file goes first, and if even that does not help, or the disk fails, nothing more is written, and {@link #trouble} says so.
 */
public final class RecordSegments implements RecordArchive, Closeable {

    private static final long SEGMENT_BYTES = 64 << 20;

    /** Writing ends before those who must write have none. */
    private static final long LEFT_TO_OTHERS_BYTES = 2 * KeepLimits.RESERVE_BYTES;

    private final SegmentFiles files;
    private final KeepLimits limits;
    private final long segmentBytes;
    private final Executor writer;

    /** The writer's. */
    private final SectionWriter sections = new SectionWriter();

    private final Deque<Segment> segments = new ArrayDeque<>();
    private final List<KeptHistory> histories = new ArrayList<>();
    private int lastNumber;
    private @Nullable Segment open;
    private boolean closed;
    private volatile @Nullable String lack;
    private volatile @Nullable String damage;

    /** @param limits of all files together */
    public RecordSegments(SegmentFiles files, KeepLimits limits) {
        this(
                files,
                limits,
                SEGMENT_BYTES,
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().name("records").daemon().factory()));
    }

    /**
     * The same.
     *
     * @param segmentBytes a file is full when it has so many
     * @param writer writes, one thing after the other
     */
    RecordSegments(SegmentFiles files, KeepLimits limits, long segmentBytes, Executor writer) {
        this.files = files;
        this.limits = limits;
        this.segmentBytes = segmentBytes;
        this.writer = writer;
    }

    @Override
    public synchronized History begin() {
        KeptHistory history = new KeptHistory(this, histories.size());
        histories.add(history);
        return history;
    }

    void keep(KeptHistory history, RecordStretch stretch) {
        try {
            writer.execute(() -> write(history, stretch));
        } catch (RejectedExecutionException _) {
            // closed
        }
    }

    private void write(KeptHistory history, RecordStretch stretch) {
        try {
            Segment segment = segmentWithRoom();
            if (segment != null) {
                RecordSection section = sections.write(segment, history.number(), stretch);
                if (section != null) {
                    add(history, stretch.from(), section, sections.sizeBytes());
                }
            }
        } catch (IOException | ArithmeticException e) {
            String reason = e.getMessage();
            lack = notKept(reason == null ? e.toString() : reason);
        }
    }

    private synchronized void add(KeptHistory history, long from, RecordSection section, long bytes) {
        section.segment().grow(bytes);
        if (closed || !segments.contains(section.segment())) {
            return;
        }
        history.add(from, section);
    }

    /** Where the next section goes; null if there is no room. */
    private synchronized @Nullable Segment segmentWithRoom() throws IOException {
        if (closed) {
            return null;
        }
        while (sizeBytes() > limits.mostBytes() && segments.size() > 1) {
            discard(segments.getFirst());
        }
        Segment present = open;
        if (present == null || present.sizeBytes() >= segmentBytes) {
            lastNumber++;
            open = null;
            if (present != null && present.isUnused()) {
                discard(present);
            }
            present = new Segment(lastNumber, files.create(lastNumber));
            segments.add(present);
            open = present;
        }
        while (isShort(present.storage()) && segments.size() > 1) {
            discard(segments.getFirst());
        }
        boolean lacks = isShort(present.storage());
        lack = lacks ? notKept("less than " + limits.leastFreeBytes() / 1_000_000 + " MB of the disk are free") : null;
        return lacks ? null : present;
    }

    private long sizeBytes() {
        return segments.stream().mapToLong(Segment::sizeBytes).sum();
    }

    private boolean isShort(DiskStorage storage) throws IOException {
        return storage.freeBytes() < limits.leastFreeBytes() + LEFT_TO_OTHERS_BYTES;
    }

    private static String notKept(String reason) {
        return "Old records are not kept to be read: " + reason
                + ". They are simulated again when somebody asks for them," + " which is exact, but slower.";
    }

    /** Something in a segment was not as it was written. */
    void damaged(Segment segment, Exception found) {
        damage = "Old records in file " + segment.number() + " cannot be read: " + found.getMessage()
                + ". They are simulated again, exactly, and kept anew.";
    }

    /** A section of it is not needed any more. */
    synchronized void left(Segment segment) {
        segment.leave();
        if (segment.isUnused() && segment != open) {
            discard(segment);
        }
    }

    private void discard(Segment segment) {
        if (!segments.remove(segment)) {
            return;
        }
        if (segment == open) {
            open = null;
        }
        histories.forEach(history -> history.forget(segment));
        try (DiskStorage _ = segment.storage()) {
            // closed before it is deleted: not every system deletes what is open
        } catch (IOException _) {
            // what cannot be closed may be deleted nevertheless
        }
        try {
            files.delete(segment.number());
        } catch (IOException _) {
            // it is deleted with the session
        }
    }

    /** What is wrong, in sentences for the user; empty while all is well. */
    public Optional<String> trouble() {
        return Optional.ofNullable(lack).or(() -> Optional.ofNullable(damage));
    }

    /** Deletes all of it: who goes on with the session makes it anew. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            List.copyOf(segments).forEach(this::discard);
        }
        if (writer instanceof ExecutorService service) {
            service.shutdown();
        }
    }
}
