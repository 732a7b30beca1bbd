package dev.shardlab.words.kcl;

import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.state.kcl.ApplicationLag;
import dev.shardlab.state.kcl.GroupState;
import dev.shardlab.state.kcl.LeaseState;
import dev.shardlab.state.kinesis.Backlog;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.words.kinesis.BehindLatest;
import dev.shardlab.words.kinesis.RealCalls;
import dev.shardlab.words.kinesis.ShardWords;
import dev.shardlab.words.page.Amounts;
import dev.shardlab.words.page.ItemCard;
import dev.shardlab.words.page.Moment;
import dev.shardlab.words.page.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Consumer groups: the group as a whole, one of its workers, its cursor on one shard. */
public final class GroupCards {

    private static final Duration LAST_HOUR = Duration.ofHours(1);

    private GroupCards() {}

    public static ItemCard ofGroup(GroupState group, Moment moment) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("reads", group.stream().value()));
        rows.add(Row.of("began with", GroupSentences.beginning(group.initialPosition())));
        rows.add(Row.of("workers", workers(group)));
        rows.add(Row.of("read", Amounts.records(group.read())));
        rows.add(Row.alarmingIf(group.readAgain() > 0, "read again", Amounts.records(group.readAgain())));
        Backlog backlog = ApplicationLag.of(group, moment.state().kinesis(), moment.now());
        rows.add(BehindLatest.unread(backlog));
        rows.add(BehindLatest.row(backlog));
        rows.add(unfinished(group.leases()));
        soonLost(group, backlog, moment).ifPresent(rows::add);
        lostUnread(group).ifPresent(rows::add);
        rows.add(Row.alarmingIf(group.throttledReads() > 0, "throttled reads", Amounts.count(group.throttledReads())));
        ItemCard card = ItemCard.of("Consumer group", group.name().value(), rows);
        return group.readAgain() == 0
                ? card.because(BehindLatest.QUESTION, BehindLatest.MEANING)
                : card.because(
                        "Why read again?",
                        List.of(
                                "When a shard changed hands, the new owner began at the last checkpoint.",
                                Amounts.records(group.readAgain())
                                        + " had been read before, but were not checkpointed yet: at least once, not exactly once."));
    }

    private static String workers(GroupState group) {
        return group.workers().isEmpty()
                ? "none"
                : ShardWords.list(
                        group.workers().stream().map(WorkerName::value).toList());
    }

    public static ItemCard ofWorker(GroupState group, WorkerName worker, Moment moment) {
        List<LeaseState> leases = group.leasesOf(worker);
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("group", group.name().value()));
        boolean runs = group.workers().contains(worker);
        rows.add(runs ? Row.of("state", "running") : Row.alarmingIf(true, "state", howItLeft(group, worker, moment)));
        boolean died = group.hasDied(worker);
        if (died && !leases.isEmpty()) {
            rows.add(Row.alarmingIf(true, "leases expire", expiry(group, worker, moment)));
        }
        rows.add(
                leases.isEmpty()
                        ? Row.faint("owns", "no shard")
                        : Row.of(
                                "owns",
                                ShardWords.all(
                                        leases.stream().map(LeaseState::shard).toList())));
        Backlog backlog = backlog(group, leases, moment);
        rows.add(BehindLatest.unread(backlog));
        if (!leases.isEmpty()) {
            rows.add(BehindLatest.row(backlog));
            soonLost(group, backlog, moment).ifPresent(rows::add);
        }
        rows.add(unfinished(leases));
        ItemCard card = ItemCard.of("Worker", worker.value(), rows);
        if (died) {
            return card.because(leases.isEmpty() ? "Who took over?" : "Why does nobody take over?", afterDeath(group));
        }
        return leases.isEmpty() && runs
                ? card.because(
                        "Why idle?",
                        List.of(
                                "A shard is read by one worker of a group at a time, so that its order holds.",
                                "There are more workers than shards to read."))
                : leases.isEmpty() ? card : card.because(BehindLatest.QUESTION, BehindLatest.MEANING);
    }

    private static String howItLeft(GroupState group, WorkerName worker, Moment moment) {
        return group.worker(worker)
                .map(gone -> (group.hasDied(worker) ? "died without a word, " : "stopped, ") + moment.age(gone.since())
                        + " ago")
                .orElse("not started");
    }

    private static String expiry(GroupState group, WorkerName worker, Moment moment) {
        return group.worker(worker)
                .map(gone -> moment.in(gone.since().plus(group.failoverTime())))
                .orElse("");
    }

    private static List<String> afterDeath(GroupState group) {
        return List.of(
                "A worker renews its leases as long as it lives. That it is dead nobody in the group can know before its"
                        + " failover time, " + Amounts.duration(group.failoverTime()) + ", has passed without a"
                        + " renewal.",
                "Until then nobody reads its shards. Then others take them, and begin at its last checkpoint.");
    }

    private static Row readBy(GroupState group, @Nullable WorkerName owner) {
        if (owner == null) {
            return Row.faint("read by", "nobody");
        }
        return group.hasDied(owner)
                ? Row.alarmingIf(true, "read by", "nobody: worker " + owner + " died")
                : Row.of("read by", "worker " + owner);
    }

    public static ItemCard ofCursor(GroupState group, LeaseState lease, Moment moment) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("group", group.name().value()));
        rows.add(readBy(group, lease.owner()));
        rows.add(Row.of("next record", Amounts.count(lease.readIndex() + 1)));
        Backlog backlog = backlog(group, List.of(lease), moment);
        rows.add(BehindLatest.unread(backlog));
        rows.add(BehindLatest.row(backlog));
        rows.add(unfinished(List.of(lease)));
        soonLost(group, backlog, moment).ifPresent(rows::add);
        var last = lease.lastRead();
        if (last != null) {
            rows.add(Row.of("last read", moment.read(last.at())));
        }
        rows.add(
                lease.checkpointIndex() < 0
                        ? Row.faint("checkpoint", "none yet")
                        : Row.of("checkpoint", "after record " + Amounts.count(lease.checkpointIndex())));
        ItemCard card = ItemCard.of(
                        "Cursor", group.name() + " on shard " + lease.shard().index(), rows)
                .because("What if the worker stops now?", List.of(afterStop(lease)));
        return card.forReal(
                List.of(RealCalls.get(group.stream(), lease.shard(), sequenceBefore(group, lease, moment))));
    }

    private static String afterStop(LeaseState lease) {
        if (lease.checkpointIndex() < 0) {
            return "There is no checkpoint yet: the next owner begins where the group began.";
        }
        long again = lease.readIndex() - lease.checkpointIndex();
        return again <= 0
                ? "Everything read is checkpointed: the next owner goes on without reading anything twice."
                : "The next owner begins at the checkpoint and reads " + Amounts.records(again) + " again.";
    }

    private static @Nullable String sequenceBefore(GroupState group, LeaseState lease, Moment moment) {
        return shard(group, lease.shard(), moment)
                .filter(shard -> lease.readIndex() > 0 && lease.readIndex() <= shard.next())
                .map(shard -> shard.sequenceNumber(lease.readIndex() - 1).toString())
                .orElse(null);
    }

    private static Optional<ShardState> shard(GroupState group, ShardId id, Moment moment) {
        return moment.state().kinesis().stream(group.stream()).flatMap(stream -> stream.shard(id));
    }

    /** What retention took before the group came to it. */
    private static Optional<Row> lostUnread(GroupState group) {
        return group.lost() == 0
                ? Optional.empty()
                : Optional.of(Row.alarmingIf(true, "lost unread", Amounts.records(group.lost())));
    }

    /** What is unread and within its last hour. */
    private static Optional<Row> soonLost(GroupState group, Backlog backlog, Moment moment) {
        return moment.state().kinesis().stream(group.stream())
                .filter(_ -> !backlog.isEmpty())
                .map(stream -> stream.retention().minus(backlog.behindLatest()))
                .filter(left -> left.compareTo(LAST_HOUR) < 0)
                .map(left -> Row.alarmingIf(true, "oldest unread", "lost in " + Amounts.duration(left)));
    }

    private static Row unfinished(Collection<LeaseState> leases) {
        return Row.of(
                "read, unfinished",
                Amounts.records(leases.stream()
                        .mapToLong(lease -> lease.readIndex() - lease.finishedIndex())
                        .sum()));
    }

    private static Backlog backlog(GroupState group, Collection<LeaseState> leases, Moment moment) {
        return ApplicationLag.of(group, leases, moment.state().kinesis(), moment.now());
    }
}
