package dev.shardlab.engine.kcl;

import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.state.kcl.ApplicationState;
import dev.shardlab.state.kcl.LeaseState;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;

/**
 * What an application may read by now, and from where. Children wait until the application is through with all their parents that still
 * exist: that keeps the records of one partition key in order over a reshard (developer guide, "After resharding").
 */
final class Eligibility {

    private Eligibility() {}

    static boolean by(ApplicationState application, StreamState stream, ShardState shard) {
        return !shard.isExpired()
                && !isEnded(application, shard)
                && !isBeforeTheApplication(application, shard)
                && stream.livingParents(shard).stream()
                        .allMatch(
                                parent -> isEnded(application, parent) || isBeforeTheApplication(application, parent));
    }

    private static boolean isEnded(ApplicationState application, ShardState shard) {
        return application.lease(shard.id()).map(LeaseState::ended).orElse(false);
    }

    /** An application that begins at LATEST has no business with a shard that was closed by then. */
    private static boolean isBeforeTheApplication(ApplicationState application, ShardState shard) {
        return application.initialPosition() == IteratorType.LATEST
                && shard.closedAt() != null
                && !shard.closedAt().isAfter(application.createdAt());
    }

    /**
     * Where a new owner begins: at the checkpoint; without one where the application began the shard. A shard that opened after the
     * application was created is begun at its first record whatever the application's initial position, or a reshard would lose records.
     */
    static long startIndex(ApplicationState application, ShardState shard) {
        return application
                .lease(shard.id())
                .map(Eligibility::resumeIndex)
                .orElseGet(() -> firstIndex(application, shard));
    }

    /** Where whoever takes over a lease begins. */
    static long resumeIndex(LeaseState lease) {
        return lease.checkpointIndex() >= 0 ? lease.checkpointIndex() : lease.beganIndex();
    }

    private static long firstIndex(ApplicationState application, ShardState shard) {
        boolean onlyWhatComes = application.initialPosition() == IteratorType.LATEST
                && !shard.openedAt().isAfter(application.createdAt());
        return onlyWhatComes ? shard.next() : shard.first();
    }
}
