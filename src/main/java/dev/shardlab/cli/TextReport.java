package dev.shardlab.cli;

import dev.shardlab.lesson.GoalResult;
import dev.shardlab.proof.Proofs;
import dev.shardlab.state.Totals;
import dev.shardlab.state.kcl.ApplicationState;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import dev.shardlab.words.page.Amounts;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The report for people. */
final class TextReport {

    private static final int BAR_WIDTH = 24;
    private static final int MOST_SHARDS = 40;

    private final PrintStream out;

    TextReport(PrintStream out) {
        this.out = out;
    }

    /** @param proofs empty if nothing was to be proved */
    void print(RunReport report, List<Proofs.Result> proofs) {
        Totals totals = report.state().totals();
        out.printf(Locale.ROOT, "%s (seed %d)%n", report.title(), report.seed());
        out.printf(
                Locale.ROOT,
                "%s of virtual time in %.2f s: %,d events%s%n",
                words(report.simulated()),
                report.wallSeconds(),
                totals.events(),
                records(report, totals));
        out.printf(Locale.ROOT, "digest %s%n", report.digest());
        report.state().kinesis().streams().forEach(this::stream);
        report.state().kcl().applications().forEach(application -> application(report, application));
        QueueFigures.print(report, out);
        DeliveryFigures.print(report, out);
        if (!report.inputProblems().isEmpty()) {
            out.println();
            out.println(
                    report.lacksAFile()
                            ? "A file could not be played"
                            : "Lines that could not become records: "
                                    + String.format(Locale.ROOT, "%,d", report.unusableLines()));
            report.inputProblems().forEach(problem -> out.println("  " + report.located(problem)));
            out.println("  What a line must hold says the format of the producer: docs/scenario-format.md, “file”.");
        }
        if (!report.goals().isEmpty()) {
            out.println();
            out.println("Goals");
            report.goals().forEach(this::goal);
        }
        if (!proofs.isEmpty()) {
            out.println();
            out.println("Proofs");
            proofs.forEach(this::proof);
        }
    }

    /** What became of records; nothing of an experiment that has none, but queues, which tell for themselves. */
    private static String records(RunReport report, Totals totals) {
        boolean onlyQueues = report.state().kinesis().streams().isEmpty()
                && !report.state().queues().all().isEmpty();
        return onlyQueues
                ? ""
                : String.format(
                        Locale.ROOT,
                        ", %,d records put, %,d throttled, %,d read, %,d expired",
                        totals.put(),
                        totals.throttled(),
                        totals.read(),
                        totals.expired());
    }

    private void stream(StreamState stream) {
        out.println();
        out.printf(
                Locale.ROOT,
                "Stream %s: %s, %s, retention %d h%n",
                stream.name(),
                stream.status(),
                Amounts.counted(stream.openShards().size(), "open shard", "open shards"),
                stream.retention().toHours());
        long most = stream.shards().stream().mapToLong(ShardState::next).max().orElse(0);
        stream.shards().stream().limit(MOST_SHARDS).forEach(shard -> shard(shard, most));
        if (stream.shards().size() > MOST_SHARDS) {
            out.printf(
                    Locale.ROOT,
                    "  ... and %,d shards more; --report json has them all%n",
                    stream.shards().size() - MOST_SHARDS);
        }
    }

    private void shard(ShardState shard, long most) {
        int filled = most == 0 ? 0 : (int) Math.round((double) BAR_WIDTH * shard.next() / most);
        out.printf(
                Locale.ROOT,
                "  %s %-7s %,10d records %,14d bytes  %s%s%n",
                shard.id(),
                RunReport.shardStatus(shard),
                shard.next(),
                shard.bytes(),
                "#".repeat(filled),
                shard.throttled() == 0 ? "" : String.format(Locale.ROOT, "  throttled %,d", shard.throttled()));
    }

    private void application(RunReport report, ApplicationState application) {
        out.println();
        out.printf(
                Locale.ROOT,
                "Application %s: %s, %s read, %,d of them again, %,d ms behind%n",
                application.name(),
                Amounts.counted(application.workers().size(), "worker", "workers"),
                Amounts.records(application.read()),
                application.readAgain(),
                report.millisBehindLatest(application));
    }

    private void goal(GoalResult goal) {
        out.printf(
                Locale.ROOT, "  [%s] %s (%s)%n", box(goal.status()), goal.goal().text(), goal.words());
    }

    private void proof(Proofs.Result proof) {
        out.println(
                proof.holds() ? "  [x] " + proof.claim() : "  [ ] " + proof.claim() + ": no, " + proof.refutation());
    }

    private static String box(GoalResult.Status status) {
        return switch (status) {
            case REACHED -> "x";
            case MISSED, TOO_LATE -> " ";
            case OPEN -> "?";
        };
    }

    private static String words(Duration duration) {
        return duration.toString().substring(2).toLowerCase(Locale.ROOT).replaceAll("([hm])(?=\\d)", "$1 ");
    }
}
