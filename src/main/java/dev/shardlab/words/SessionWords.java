package dev.shardlab.words;

import dev.shardlab.words.page.Amounts;
import java.time.Duration;

/** What there is in a session that was kept. */
public final class SessionWords {

    private SessionWords() {}

    /**
     * As in "20 s in, 1 change, 2 answers, clients asked, 3.2 KiB".
     *
     * @param shown how far it was shown, from the start
     * @param changes how many actions the student took
     * @param answers how many questions the student answered
     * @param asked whether clients asked anything
     * @param sizeBytes what it takes on the disk
     */
    public static String content(Duration shown, int changes, int answers, boolean asked, long sizeBytes) {
        return Amounts.duration(shown) + " in, "
                + (changes == 0 ? "no change" : Amounts.counted(changes, "change", "changes"))
                + (answers == 0 ? "" : ", " + Amounts.counted(answers, "answer", "answers"))
                + (asked ? ", clients asked" : "")
                + ", " + Amounts.bytes(sizeBytes);
    }
}
