package dev.shardlab.words;

import java.time.Duration;

/** What there is in a session that was kept. */
public final class SessionWords {

    private SessionWords() {}

    /**
     * As in "20 s in, 1 change, clients asked, 3.2 KiB".
     *
     * @param shown how far it was shown, from the start
     * @param changes how many actions the student took
     * @param asked whether clients asked anything
     * @param sizeBytes what it takes on the disk
     */
    public static String content(Duration shown, int changes, boolean asked, long sizeBytes) {
        return Amounts.duration(shown) + " in, "
                + (changes == 0 ? "no change" : Amounts.counted(changes, "change", "changes"))
                + (asked ? ", clients asked, " : ", ") + Amounts.bytes(sizeBytes);
    }
}
