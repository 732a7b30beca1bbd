package dev.shardlab.words;

import dev.shardlab.draw.kinesis.Behind;
import dev.shardlab.state.kcl.ApplicationLag;
import dev.shardlab.state.kcl.GroupState;
import dev.shardlab.state.kcl.LeaseState;
import dev.shardlab.state.kinesis.Backlog;
import java.util.Collection;
import java.util.List;

/**
 * How far a reader is behind, by the service's own word, and apart from it what a worker has read and not finished: that is not
 * before the reader any more, but it is not done either.
 */
final class BehindLatest {

    static final String QUESTION = "What is “behind latest”?";

    static final List<String> MEANING = List.of(
            "How old the oldest record is that has not been read yet. GetRecords gives it as MillisBehindLatest;"
                    + " 0 is the tip.",
            "A worker takes a batch at once and works it off one by one. What it has read and not finished is not"
                    + " behind, and counted apart.");

    private BehindLatest() {}

    static Row row(Backlog backlog) {
        return Row.of("behind latest", Behind.words(backlog));
    }

    static Row unread(Backlog backlog) {
        return Row.of("unread", Amounts.records(backlog.records()));
    }

    static Row unfinished(Collection<LeaseState> leases) {
        return Row.of(
                "read, unfinished",
                Amounts.records(leases.stream()
                        .mapToLong(lease -> lease.readIndex() - lease.finishedIndex())
                        .sum()));
    }

    static Backlog of(GroupState group, Collection<LeaseState> leases, Moment moment) {
        return ApplicationLag.of(group, leases, moment.state().kinesis(), moment.now());
    }
}
