package dev.shardlab.journal;

import dev.shardlab.journal.disk.DiskStorage;
import dev.shardlab.journal.disk.KeepLimits;
import dev.shardlab.journal.records.RecordSegments;
import dev.shardlab.journal.records.SegmentFiles;
import dev.shardlab.live.CallLog;
import dev.shardlab.live.JournalEntry;
import dev.shardlab.live.JournalKeeper;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.state.kinesis.RecordArchive;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is done in one session. Nothing is on the disk before the first deed, and nothing stays there if the session is
 * closed before anything was {@linkplain Content changed or asked}.
 *
 * <p>JournalKeeper wait until {@link #commit}, which keeps them for good, many at once; how far one has looked is handed to the system at
 * once, since nobody waits for it to be safe. If the disk fails, nothing that was committed is lost, nothing more is kept, and
 * {@link #failure} says so; the laboratory goes on.
 *
 * <p>Told by the engine thread; closed and asked by any.
 */
public final class Journal implements JournalKeeper, AutoCloseable {

    /** The file of a journal: where entries go, and how to take it away. */
    interface File {

        FrameFile frames();

        /** A new file beside it, for what clients ask. */
        DiskStorage beginCalls() throws IOException;

        /** Files beside it, for records that leave memory. */
        SegmentFiles records();

        void discard() throws IOException;
    }

    /** Makes the file once it is needed. */
    interface Beginning {
        File begin() throws IOException;
    }

    /** A deed takes less, as a rule. */
    private static final int MOST_DEED_BYTES = 1 << 16;

    private final JournalEntryFormat format;
    private final Beginning beginning;
    private final CallFile calls;
    private final RecordSegments records;
    private @Nullable File file;
    private boolean changed;
    private boolean closed;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable String failure;

    private Journal(
            Setup setup,
            Beginning beginning,
            @Nullable File file,
            @Nullable CallFile calls,
            boolean changed,
            KeepLimits limits) {
        format = new JournalEntryFormat(setup.start());
        this.beginning = beginning;
        this.calls = calls == null ? CallFile.of(this::beginCalls, setup.service(), limits) : calls;
        this.file = file;
        this.changed = changed;
        records = new RecordSegments(new LaterFiles(), limits);
    }

    /** There is a file for records once there is a journal. */
    private final class LaterFiles implements SegmentFiles {

        @Override
        public DiskStorage create(int number) throws IOException {
            return files().create(number);
        }

        @Override
        public void delete(int number) throws IOException {
            files().delete(number);
        }

        private SegmentFiles files() throws IOException {
            synchronized (Journal.this) {
                return opened().records();
            }
        }
    }

    /**
     * A journal that has no file yet.
     *
     * @param setup of the experiment
     * @param limits of what clients ask
     */
    static Journal of(Setup setup, Beginning beginning, KeepLimits limits) {
        return new Journal(setup, beginning, null, null, false, limits);
    }

    /**
     * Goes on with a journal.
     *
     * @param calls what clients asked in it; null: nobody did
     * @param changed whether anything was done before that is worth keeping
     */
    static Journal goOn(Setup setup, File file, @Nullable CallFile calls, boolean changed, KeepLimits limits) {
        return new Journal(setup, () -> file, file, calls, changed, limits);
    }

    private synchronized DiskStorage beginCalls() throws IOException {
        changed = true;
        return opened().beginCalls();
    }

    @Override
    public CallLog calls() {
        return calls;
    }

    @Override
    public RecordArchive records() {
        return records;
    }

    /** What is wrong with the files of old records, in sentences for the user; nothing is lost by it. */
    public Optional<String> slowness() {
        return records.trouble();
    }

    @Override
    public synchronized void tell(JournalEntry deed) {
        if (closed || failure != null) {
            return;
        }
        try {
            FrameFile frames = opened().frames();
            Optional<String> lack = frames.lackFor(MOST_DEED_BYTES, true);
            if (lack.isPresent() && isRemark(deed)) {
                return;
            }
            if (lack.isPresent()) {
                throw new IOException(lack.get());
            }
            format.append(deed, frames);
            changed |= Content.isChange(deed);
            if (deed instanceof JournalEntry.Shown) {
                frames.flush();
            }
        } catch (IOException | IllegalArgumentException e) {
            fail(e);
        }
    }

    /** Whether all that follows makes sense without it. */
    private static boolean isRemark(JournalEntry deed) {
        return switch (deed) {
            case JournalEntry.Shown _, JournalEntry.LiveEnded _ -> true;
            case JournalEntry.Answered _,
                    JournalEntry.Took _,
                    JournalEntry.Forked _,
                    JournalEntry.Renamed _,
                    JournalEntry.Deleted _,
                    JournalEntry.WentLive _ -> false;
        };
    }

    private File opened() throws IOException {
        if (file == null) {
            file = beginning.begin();
        }
        return file;
    }

    @Override
    public synchronized void commit() {
        if (closed || failure != null || file == null) {
            return;
        }
        try {
            file.frames().commit();
        } catch (IOException e) {
            fail(e);
        }
    }

    private void fail(Exception cause) {
        calls.stop();
        String reason = cause.getMessage();
        failure = "What you do from now on is not kept: " + (reason == null ? cause.toString() : reason)
                + ". You can work on; only if Shardlab ends, it cannot bring this part back.";
        File open = file;
        if (open != null && open.frames().isEmpty()) {
            file = null;
            letGo(open);
        }
    }

    /** Why nothing is kept any more, in sentences for the user; empty while all is well. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure).or(calls::failure);
    }

    @Override
    public void end() {
        close();
    }

    /**
     * Waits until the laboratory has told the last of what it was asked, but not longer than {@code patience}, and closes. To be
     * called once the laboratory was closed.
     */
    public void closeWithin(Duration patience) {
        try {
            if (!ended.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                close();
            }
        } catch (InterruptedException _) {
            close();
            Thread.currentThread().interrupt();
        }
    }

    /** Marks the session as ended by its user, and lets go of the file; what is told from now on is not kept. */
    @Override
    public void close() {
        records.close(); // takes the lock of this object on another thread
        closeAll();
    }

    private synchronized void closeAll() {
        if (closed) {
            return;
        }
        closed = true;
        if (file != null) {
            finish(file);
        }
        closeCalls();
        ended.countDown();
    }

    private void closeCalls() {
        try {
            calls.close();
        } catch (IOException e) {
            fail(e);
        }
    }

    private void finish(File open) {
        try {
            if (failure == null && changed) {
                open.frames().append(EntryType.CLOSED.code(), new byte[0]);
                open.frames().commit();
            }
        } catch (IOException e) {
            fail(e);
        } finally {
            letGo(open);
        }
    }

    private void letGo(File open) {
        try (FrameFile _ = open.frames()) {
            if (!changed || open.frames().isEmpty()) {
                open.discard();
            }
        } catch (IOException e) {
            fail(e);
        }
    }
}
