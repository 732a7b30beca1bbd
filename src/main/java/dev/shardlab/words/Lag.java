package dev.shardlab.words;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.GroupState;
import dev.shardlab.state.LeaseState;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How far a reader is behind, in two times. What is fetched lies with the worker, but it is not done yet; both are what people
 * call lag, and they differ by the batch in hand.
 */
final class Lag {

    /** Why the two times differ. */
    static final String DIFFERENCE =
            "A worker fetches a batch at once and works it off one by one: “fetched” is what GetRecords"
                    + " said at the last read, “processed” is the age of the oldest record that is not done yet.";

    private Lag() {}

    /** The worst over some shards of a group. */
    static List<Row> rows(GroupState group, Collection<LeaseState> leases, Moment moment) {
        Row fetched = leases.stream()
                .flatMap(lease -> Optional.ofNullable(lease.lastRead()).stream())
                .map(read -> Duration.ofMillis(read.millisBehindLatest()))
                .max(Duration::compareTo)
                .map(lag -> Row.of("fetched", behind(lag)))
                .orElse(Row.faint("fetched", "nothing yet"));
        Duration processed = leases.stream()
                .flatMap(lease -> nextUnprocessed(group, lease, moment).stream())
                .min(VirtualTime::compareTo)
                .map(moment.now()::since)
                .orElse(Duration.ZERO);
        return List.of(fetched, Row.of("processed", behind(processed)));
    }

    private static String behind(Duration lag) {
        return lag.isZero() ? "at the tip" : Amounts.duration(lag) + " behind";
    }

    private static Optional<VirtualTime> nextUnprocessed(GroupState group, LeaseState lease, Moment moment) {
        return moment.state().stream(group.stream())
                .flatMap(stream -> stream.shard(lease.shard()))
                .filter(shard -> Math.max(lease.finishedIndex(), shard.first()) < shard.next())
                .map(shard -> shard.log().arrival(Math.max(lease.finishedIndex(), shard.first())));
    }
}
