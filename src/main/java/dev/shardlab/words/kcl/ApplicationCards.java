package dev.shardlab.words.kcl;

import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.state.kcl.ApplicationLag;
import dev.shardlab.state.kcl.ApplicationState;
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

/** Applications: the application as a whole, one of its workers, its cursor on one shard. */
public final class ApplicationCards {

    private static final Duration LAST_HOUR = Duration.ofHours(1);

    private ApplicationCards() {}

    public static ItemCard ofApplication(ApplicationState application, Moment moment) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("reads", application.stream().value()));
        rows.add(Row.of("began with", ApplicationSentences.beginning(application.initialPosition())));
        rows.add(Row.of("workers", workers(application)));
        rows.add(Row.of("read", Amounts.records(application.read())));
        rows.add(Row.alarmingIf(application.readAgain() > 0, "read again", Amounts.records(application.readAgain())));
        Backlog backlog = ApplicationLag.of(application, moment.state().kinesis(), moment.now());
        rows.add(BehindLatest.unread(backlog));
        rows.add(BehindLatest.row(backlog));
        rows.add(unfinished(application.leases()));
        soonLost(application, backlog, moment).ifPresent(rows::add);
        lostUnread(application).ifPresent(rows::add);
        rows.add(Row.alarmingIf(
                application.throttledReads() > 0, "throttled reads", Amounts.count(application.throttledReads())));
        ItemCard card = ItemCard.of("Application", application.name().value(), rows);
        return application.readAgain() == 0
                ? card.because(BehindLatest.QUESTION, BehindLatest.MEANING)
                : card.because(
                        "Why read again?",
                        List.of(
                                "When a shard changed hands, the new owner began at the last checkpoint.",
                                Amounts.records(application.readAgain())
                                        + " had been read before, but were not checkpointed yet: at least once, not exactly once."));
    }

    private static String workers(ApplicationState application) {
        return application.workers().isEmpty()
                ? "none"
                : ShardWords.list(
                        application.workers().stream().map(WorkerName::value).toList());
    }

    public static ItemCard ofWorker(ApplicationState application, WorkerName worker, Moment moment) {
        List<LeaseState> leases = application.leasesOf(worker);
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("application", application.name().value()));
        boolean runs = application.workers().contains(worker);
        rows.add(
                runs
                        ? Row.of("state", "running")
                        : Row.alarmingIf(true, "state", howItLeft(application, worker, moment)));
        boolean died = application.hasDied(worker);
        if (died && !leases.isEmpty()) {
            rows.add(Row.alarmingIf(true, "leases expire", expiry(application, worker, moment)));
        }
        rows.add(
                leases.isEmpty()
                        ? Row.faint("owns", "no shard")
                        : Row.of(
                                "owns",
                                ShardWords.all(
                                        leases.stream().map(LeaseState::shard).toList())));
        Backlog backlog = backlog(application, leases, moment);
        rows.add(BehindLatest.unread(backlog));
        if (!leases.isEmpty()) {
            rows.add(BehindLatest.row(backlog));
            soonLost(application, backlog, moment).ifPresent(rows::add);
        }
        rows.add(unfinished(leases));
        ItemCard card = ItemCard.of("Worker", worker.value(), rows);
        if (died) {
            return card.because(
                    leases.isEmpty() ? "Who took over?" : "Why does nobody take over?", afterDeath(application));
        }
        return leases.isEmpty() && runs
                ? card.because(
                        "Why idle?",
                        List.of(
                                "A shard is read by one worker of an application at a time, so that its order holds.",
                                "There are more workers than shards to read."))
                : leases.isEmpty() ? card : card.because(BehindLatest.QUESTION, BehindLatest.MEANING);
    }

    private static String howItLeft(ApplicationState application, WorkerName worker, Moment moment) {
        return application
                .worker(worker)
                .map(gone -> (application.hasDied(worker) ? "died without a word, " : "stopped, ")
                        + moment.age(gone.since()) + " ago")
                .orElse("not started");
    }

    private static String expiry(ApplicationState application, WorkerName worker, Moment moment) {
        return application
                .worker(worker)
                .map(gone -> moment.in(gone.since().plus(application.failoverTime())))
                .orElse("");
    }

    private static List<String> afterDeath(ApplicationState application) {
        return List.of(
                "A worker renews its leases as long as it lives. That it is dead nobody in the application can know before its"
                        + " failover time, " + Amounts.duration(application.failoverTime()) + ", has passed without a"
                        + " renewal.",
                "Until then nobody reads its shards. Then others take them, and begin at its last checkpoint.");
    }

    private static Row readBy(ApplicationState application, @Nullable WorkerName owner) {
        if (owner == null) {
            return Row.faint("read by", "nobody");
        }
        return application.hasDied(owner)
                ? Row.alarmingIf(true, "read by", "nobody: worker " + owner + " died")
                : Row.of("read by", "worker " + owner);
    }

    public static ItemCard ofCursor(ApplicationState application, LeaseState lease, Moment moment) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("application", application.name().value()));
        rows.add(readBy(application, lease.owner()));
        rows.add(Row.of("next record", Amounts.count(lease.readIndex() + 1)));
        Backlog backlog = backlog(application, List.of(lease), moment);
        rows.add(BehindLatest.unread(backlog));
        rows.add(BehindLatest.row(backlog));
        rows.add(unfinished(List.of(lease)));
        soonLost(application, backlog, moment).ifPresent(rows::add);
        var last = lease.lastRead();
        if (last != null) {
            rows.add(Row.of("last read", moment.read(last.at())));
        }
        rows.add(
                lease.checkpointIndex() < 0
                        ? Row.faint("checkpoint", "none yet")
                        : Row.of("checkpoint", "after record " + Amounts.count(lease.checkpointIndex())));
        ItemCard card = ItemCard.of(
                        "Cursor",
                        application.name() + " on shard " + lease.shard().index(),
                        rows)
                .because("What if the worker stops now?", List.of(afterStop(lease)));
        return card.forReal(List.of(
                RealCalls.get(application.stream(), lease.shard(), sequenceBefore(application, lease, moment))));
    }

    private static String afterStop(LeaseState lease) {
        if (lease.checkpointIndex() < 0) {
            return "There is no checkpoint yet: the next owner begins where the application began.";
        }
        long again = lease.readIndex() - lease.checkpointIndex();
        return again <= 0
                ? "Everything read is checkpointed: the next owner goes on without reading anything twice."
                : "The next owner begins at the checkpoint and reads " + Amounts.records(again) + " again.";
    }

    private static @Nullable String sequenceBefore(ApplicationState application, LeaseState lease, Moment moment) {
        return shard(application, lease.shard(), moment)
                .filter(shard -> lease.readIndex() > 0 && lease.readIndex() <= shard.next())
                .map(shard -> shard.sequenceNumber(lease.readIndex() - 1).toString())
                .orElse(null);
    }

    private static Optional<ShardState> shard(ApplicationState application, ShardId id, Moment moment) {
        return moment.state().kinesis().stream(application.stream()).flatMap(stream -> stream.shard(id));
    }

    /** What retention took before the application came to it. */
    private static Optional<Row> lostUnread(ApplicationState application) {
        return application.lost() == 0
                ? Optional.empty()
                : Optional.of(Row.alarmingIf(true, "lost unread", Amounts.records(application.lost())));
    }

    /** What is unread and within its last hour. */
    private static Optional<Row> soonLost(ApplicationState application, Backlog backlog, Moment moment) {
        return moment.state().kinesis().stream(application.stream())
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

    private static Backlog backlog(ApplicationState application, Collection<LeaseState> leases, Moment moment) {
        return ApplicationLag.of(application, leases, moment.state().kinesis(), moment.now());
    }
}
