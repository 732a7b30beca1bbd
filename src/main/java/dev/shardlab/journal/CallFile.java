package dev.shardlab.journal;

import dev.shardlab.command.Command;
import dev.shardlab.command.Reply;
import dev.shardlab.journal.disk.DiskStorage;
import dev.shardlab.journal.disk.KeepLimits;
import dev.shardlab.live.CallLog;
import dev.shardlab.model.Service;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.client.Call;
import dev.shardlab.sim.client.Calls;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What clients asked in a session, in a file of its own beside the journal: there may be gigabytes of it, and a journal is to be
 * read in a moment.
 *
 * <p>A call's place is where its entry begins in the file. {@link #commit} hands over to the system what was added: it survives
 * this process, though not the loss of power in the next moments. Waiting for the disk before each answer would be slower than
 * the service it stands for.
 *
 * <p>If the disk fails, calls are kept in memory from there on, behind the end of the file, and {@link #failure} says so.
 */
final class CallFile implements CallLog, Closeable {

    /** Makes the file once it is needed. */
    interface Beginning {
        DiskStorage begin() throws IOException;
    }

    private record Waiting(long place, long next, CallEntryFormat.OnBranch call) {}

    /** So much of what clients only ask is held in memory where nothing is kept any more. */
    private static final long MOST_HELD_BYTES = 32 << 20;

    /** What an entry takes beside the body, at most. */
    private static final int AROUND_BODY_BYTES = 1 << 12;

    private final Beginning beginning;
    private final Service service;
    private final KeepLimits limits;
    private @Nullable DiskStorage storage;
    private @Nullable FrameFile frames;
    private long heldBytes;

    /** What is in the file for certain; the rest is in {@link #waiting}. */
    private long goodBytes;

    private long nextPlace = FileHead.BYTES;
    private final List<Waiting> waiting = new ArrayList<>();
    private boolean isStopped;
    private volatile @Nullable String failure;
    private volatile @Nullable String lack;

    private CallFile(Beginning beginning, Service service, KeepLimits limits) {
        this.beginning = beginning;
        this.service = service;
        this.limits = limits;
    }

    /** Calls of a session in which nobody has asked anything so far. */
    static CallFile of(Beginning beginning, Service service, KeepLimits limits) {
        return new CallFile(beginning, service, limits);
    }

    /**
     * Goes on with a file.
     *
     * @param goodBytes how much of it can be trusted; there is nothing behind it
     */
    static CallFile goOn(DiskStorage storage, long goodBytes, Service service, KeepLimits limits) throws IOException {
        CallFile file = new CallFile(() -> storage, service, limits);
        file.storage = storage;
        file.frames = FrameFile.goOn(storage, limits);
        file.goodBytes = goodBytes;
        file.nextPlace = goodBytes;
        return file;
    }

    @Override
    public synchronized boolean takes(Command command, int bodyBytes) {
        int bytes = AROUND_BODY_BYTES + bodyBytes;
        boolean takesLittle = command.onlyAsks();
        if (isKeeping()) {
            try {
                Optional<String> lacking = opened().lackFor(bytes, takesLittle);
                lack = lacking.map(CallFile::refusing).orElse(null);
                return lacking.isEmpty() && bytes <= EntryFrame.MAX_PAYLOAD_BYTES;
            } catch (IOException e) {
                fail(e);
            }
        }
        return takesLittle && heldBytes + bytes <= MOST_HELD_BYTES;
    }

    private boolean isKeeping() {
        return failure == null && !isStopped;
    }

    private static String refusing(String lack) {
        return lack
                + ", so what clients put and change is refused with InternalFailure until there is room. What is kept"
                + " stays, and can be read.";
    }

    /** Keeps nothing more: the journal, on which it builds, is kept no more either. */
    synchronized void stop() {
        isStopped = true;
    }

    @Override
    public synchronized long add(int branch, Call call, Reply reply) {
        long place = nextPlace;
        if (isKeeping()) {
            try {
                FrameFile file = opened();
                CallEntryFormat.append(branch, call, reply, service, file);
                nextPlace = file.sizeBytes();
            } catch (IOException | IllegalArgumentException e) {
                fail(e);
            }
        }
        nextPlace = Math.max(nextPlace, place + 1);
        heldBytes += isKeeping() ? 0 : AROUND_BODY_BYTES + call.said().body().length;
        waiting.add(new Waiting(place, nextPlace, new CallEntryFormat.OnBranch(branch, call)));
        return nextPlace;
    }

    private FrameFile opened() throws IOException {
        if (frames == null) {
            storage = beginning.begin();
            frames = FrameFile.begin(storage, limits);
        }
        return frames;
    }

    @Override
    public synchronized boolean commit() {
        if (!isKeeping() || frames == null) {
            return true; // what is held lasts as long as the program, and nobody is told more
        }
        try {
            frames.flush();
            goodBytes = frames.sizeBytes();
            waiting.clear();
            return true;
        } catch (IOException e) {
            fail(e);
            waiting.clear();
            nextPlace = Math.max(goodBytes, FileHead.BYTES);
            return false;
        }
    }

    private void fail(Exception cause) {
        String reason = cause.getMessage();
        failure = "What clients ask from now on is not kept: " + (reason == null ? cause.toString() : reason)
                + ". They can go on reading; what they put and change is refused with InternalFailure.";
    }

    /** Why nothing is kept any more, in sentences for the user; empty while all is well. */
    Optional<String> failure() {
        return Optional.ofNullable(failure).or(() -> Optional.ofNullable(lack));
    }

    @Override
    public Calls along(List<Stretch> stretches) {
        return place -> open(place, stretches);
    }

    private synchronized Calls.Reader open(long place, List<Stretch> stretches) {
        long first = Math.max(place, FileHead.BYTES);
        List<Waiting> behind =
                waiting.stream().filter(call -> call.place() >= first).toList();
        FrameReader file = storage == null || first >= goodBytes ? null : new FrameReader(storage, first, goodBytes);
        return new Reading(file, behind, stretches, first);
    }

    /** Reads what there was when it began: first from the file, then what had not reached it. */
    private final class Reading implements Calls.Reader {

        private @Nullable FrameReader file;
        private final List<Waiting> behind;
        private int read;
        private final List<Stretch> stretches;
        private long place;

        Reading(@Nullable FrameReader file, List<Waiting> behind, List<Stretch> stretches, long place) {
            this.file = file;
            this.behind = behind;
            this.stretches = stretches;
            this.place = place;
        }

        @Override
        public @Nullable Call next() {
            while (true) {
                CallEntryFormat.OnBranch next = nextOfAny();
                if (next == null || holds(next.branch(), next.call().at())) {
                    return next == null ? null : next.call();
                }
            }
        }

        private boolean holds(int branch, VirtualTime at) {
            for (Stretch stretch : stretches) {
                if (stretch.holds(branch, at)) {
                    return true;
                }
            }
            return false;
        }

        private CallEntryFormat.@Nullable OnBranch nextOfAny() {
            if (file != null) {
                EntryFrame frame = next(file);
                place = file.goodBytes();
                if (frame != null) {
                    return CallEntryFormat.read(frame, service);
                }
                file = null;
            }
            if (read == behind.size()) {
                return null;
            }
            Waiting next = behind.get(read++);
            place = next.next();
            return next.call();
        }

        private static @Nullable EntryFrame next(FrameReader file) {
            try {
                return file.next();
            } catch (IOException e) {
                throw new UncheckedIOException("What clients asked cannot be read any more", e);
            }
        }

        @Override
        public long place() {
            return place;
        }
    }

    @Override
    public synchronized void close() throws IOException {
        commit();
        if (frames != null) {
            try (FrameFile open = frames) {
                if (failure == null) {
                    open.commit();
                }
            }
        }
    }
}
