package dev.shardlab.draw.kinesis;

import dev.shardlab.draw.paper.Ages;
import dev.shardlab.state.kinesis.Backlog;
import java.util.List;

/** How far behind the end of its stream a reader is, in words that fit beside a mark. */
public final class Behind {

    private static final String AT_THE_TIP = "at the tip";
    private static final long MICROS_PER_MILLI = 1_000;

    private Behind() {}

    /** How far behind latest a reader is, in words: {@code 3.4 s behind latest}. */
    static String latest(Backlog backlog) {
        return backlog.isEmpty() ? AT_THE_TIP : words(backlog) + " behind latest";
    }

    /** The same where there is little room: {@code 3.4 s behind}. */
    public static String brief(Backlog backlog) {
        return backlog.isEmpty() ? AT_THE_TIP : words(backlog) + " behind";
    }

    /** In the service's milliseconds, so that it reads the same wherever it stands. */
    public static String words(Backlog backlog) {
        return backlog.isEmpty() ? AT_THE_TIP : Ages.words(backlog.millisBehindLatest() * MICROS_PER_MILLI);
    }

    /** How far behind latest a reader is, from the most words to the fewest. */
    static List<String> waysToSay(Backlog backlog) {
        return backlog.isEmpty()
                ? List.of(AT_THE_TIP)
                : List.of(
                        latest(backlog),
                        brief(backlog),
                        Ages.brief(backlog.millisBehindLatest() * MICROS_PER_MILLI) + " behind",
                        Ages.brief(backlog.millisBehindLatest() * MICROS_PER_MILLI));
    }
}
