package dev.shardlab.timeline;

import dev.shardlab.state.LabState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * How much history may take, and what is forgotten when it takes more.
 *
 * <p>All chapters of all branches of a laboratory are counted here. When they take too much, the one that was used longest ago is
 * forgotten: its events and the details of its records go, its opening stays, and from that it is replayed when somebody looks at
 * it. What is left when all is forgotten, openings and the indexes of records, grows with the run too, slowly; when even that has
 * no room, chapters are joined, and at the very end history stops with {@link HistoryFull}.
 *
 * <p>Chapters are closed, forgotten and replayed under this object's lock, by whatever thread.
 */
public final class HistoryMemory {

    /** What a laboratory takes if nobody says otherwise. */
    public static final long USUAL_BYTES = 512L << 20;

    /** Less could not hold what is being looked at. */
    public static final long LEAST_BYTES = 4L << 20;

    private static final int OPENINGS_SHARE = 4;

    /** One part in so many of the memory is to be forgotten soon. */
    private static final int ARCHIVE_SHARE = 4;

    /** About so much work is a chapter at first; see {@link Chapter#work}. */
    private static final int USUAL_CHAPTER_WORK = 4096;

    /** Enough for about four chapters of small records. */
    private static final long FORGETFUL_BYTES_PER_WORK = 256;

    private final long limitBytes;
    private final long toldLimitBytes;
    private final int chapterWork;
    private final Function<LabState, ? extends ChapterSummary> summaries;
    private final List<Chapter> told = new ArrayList<>();
    private long toldBytes;
    private long openingBytes;
    private long indexBytes;
    private long clock;

    /** @param limitBytes {@link #LEAST_BYTES} or more */
    public HistoryMemory(long limitBytes) {
        this(limitBytes, _ -> ChapterSummary.NOTHING);
    }

    /**
     * @param limitBytes {@link #LEAST_BYTES} or more
     * @param summaries makes what is kept of a chapter that is forgotten, of how it begins
     */
    public HistoryMemory(long limitBytes, Function<LabState, ? extends ChapterSummary> summaries) {
        if (limitBytes < LEAST_BYTES) {
            throw new IllegalArgumentException(
                    "History needs at least %s bytes, not %s".formatted(LEAST_BYTES, limitBytes));
        }
        this(limitBytes, limitBytes, USUAL_CHAPTER_WORK, summaries);
    }

    private HistoryMemory(
            long limitBytes,
            long toldLimitBytes,
            int chapterWork,
            Function<LabState, ? extends ChapterSummary> summaries) {
        this.limitBytes = limitBytes;
        this.toldLimitBytes = toldLimitBytes;
        this.chapterWork = chapterWork;
        this.summaries = summaries;
    }

    public static HistoryMemory usual() {
        return new HistoryMemory(USUAL_BYTES);
    }

    /**
     * A memory that holds hardly anything: every chapter but the few that were used last is forgotten. So even a small experiment
     * proves that what is replayed is the same.
     *
     * @param chapterWork about how many events and stored records a chapter has at first
     */
    public static HistoryMemory forgetful(int chapterWork) {
        return new HistoryMemory(
                USUAL_BYTES, FORGETFUL_BYTES_PER_WORK * chapterWork, chapterWork, _ -> ChapterSummary.NOTHING);
    }

    public long limitBytes() {
        return limitBytes;
    }

    /** @param opening how the chapter begins, for nobody to fold into */
    ChapterSummary newGist(LabState opening) {
        return summaries.apply(opening);
    }

    /** About how many bytes history takes. */
    public synchronized long bytes() {
        return toldBytes + openingBytes + indexBytes;
    }

    int chapterWork() {
        return chapterWork;
    }

    /** Tells that a chapter is being used. Two threads may overwrite each other; then one use more or less is remembered. */
    void use(Chapter chapter) {
        chapter.used(clock);
    }

    /**
     * Counts openings of chapters; they stay as long as there is room.
     *
     * @throws HistoryFull if there is none
     */
    synchronized void countOpenings(long moreBytes) {
        openingBytes += moreBytes;
        makeRoom();
        requireRoom();
    }

    /**
     * Counts indexes of records; they stay in any case.
     *
     * @throws HistoryFull if there is no room
     */
    synchronized void countIndexes(long moreBytes) {
        indexBytes += moreBytes;
        makeRoom();
        requireRoom();
    }

    /** Whether openings take so much that some should be given up. */
    synchronized boolean hasTooManyOpenings() {
        return openingBytes > limitBytes / OPENINGS_SHARE;
    }

    /** Counts a chapter that has just been told. */
    synchronized void hold(Chapter chapter) {
        clock++;
        chapter.used(clock);
        told.add(chapter);
        toldBytes += chapter.bytes();
        archiveAhead();
        makeRoom();
    }

    /** Counts a chapter in place of those that it is joined of: nothing is more than it was. */
    synchronized void holdJoined(Chapter chapter) {
        told.add(chapter);
        toldBytes += chapter.bytes();
    }

    /**
     * Has the details of records kept outside memory, where there is a place for them, before they must leave it: what is left of
     * memory is the time that there is for that.
     */
    private void archiveAhead() {
        long beyond = Math.max(bytes() - limitBytes / ARCHIVE_SHARE * (ARCHIVE_SHARE - 1), toldBytes - toldLimitBytes);
        for (int i = 0; i < told.size() - 1 && beyond > 0; i++) {
            Chapter chapter = told.get(i);
            beyond -= chapter.bytes();
            chapter.archive();
        }
    }

    /** No longer counts a chapter, which has been joined to another or belongs to no branch any more. */
    synchronized void release(Chapter chapter) {
        if (told.remove(chapter)) {
            toldBytes -= chapter.bytes();
        }
    }

    /** Forgets until there is room, but never the chapter used last. */
    private void makeRoom() {
        while (told.size() > 1 && (bytes() > limitBytes || toldBytes > toldLimitBytes)) {
            Chapter oldest = told.getFirst();
            for (Chapter chapter : told) {
                if (chapter.lastUsed() < oldest.lastUsed()) {
                    oldest = chapter;
                }
            }
            release(oldest);
            oldest.forget();
        }
    }

    private void requireRoom() {
        if (openingBytes + indexBytes > limitBytes) {
            throw new HistoryFull(limitBytes);
        }
    }
}
