package dev.shardlab.words.kinesis;

import dev.shardlab.draw.kinesis.Behind;
import dev.shardlab.state.kinesis.Backlog;
import dev.shardlab.words.page.Amounts;
import dev.shardlab.words.page.Row;
import java.util.List;

/**
 * How far a reader is behind, by the service's own word, and apart from it what a worker has read and not finished: that is not
 * before the reader any more, but it is not done either.
 */
public final class BehindLatest {

    public static final String QUESTION = "What is “behind latest”?";

    public static final List<String> MEANING = List.of(
            "How old the oldest record is that has not been read yet. GetRecords gives it as MillisBehindLatest;"
                    + " 0 is the tip.",
            "A worker takes a batch at once and works it off one by one. What it has read and not finished is not"
                    + " behind, and counted apart.");

    private BehindLatest() {}

    public static Row row(Backlog backlog) {
        return Row.of("behind latest", Behind.words(backlog));
    }

    public static Row unread(Backlog backlog) {
        return Row.of("unread", Amounts.records(backlog.records()));
    }
}
