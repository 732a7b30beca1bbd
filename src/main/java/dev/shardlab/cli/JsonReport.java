package dev.shardlab.cli;

import dev.shardlab.lesson.GoalResult;
import dev.shardlab.proof.Proofs;
import dev.shardlab.state.Totals;
import dev.shardlab.state.kcl.ApplicationState;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import dev.shardlab.state.producer.ProducerState;
import java.io.PrintStream;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The report for programs. The same scenario, seed and inputs print the same bytes. */
final class JsonReport {

    private final JsonMapper mapper = new JsonMapper();

    /** @param proofs empty if nothing was to be proved; then they are not spoken of */
    void print(RunReport report, List<Proofs.Result> proofs, PrintStream out) {
        ObjectNode root = mapper.createObjectNode();
        Totals totals = report.state().totals();
        root.put("title", report.title());
        root.put("seed", report.seed());
        root.put("events", totals.events());
        root.put("digest", report.digest());
        root.put("simulated", report.simulated().toString());
        root.putObject("records")
                .put("put", totals.put())
                .put("throttled", totals.throttled())
                .put("read", totals.read())
                .put("expired", totals.expired())
                .put("abandoned", totals.abandoned());
        ObjectNode streams = root.putObject("streams");
        report.state()
                .kinesis()
                .streams()
                .forEach(stream ->
                        describe(stream, streams.putObject(stream.name().value())));
        ObjectNode producers = root.putObject("producers");
        report.state()
                .producers()
                .all()
                .forEach(p -> describe(p, producers.putObject(p.name().value())));
        ObjectNode applications = root.putObject("applications");
        report.state()
                .kcl()
                .applications()
                .forEach(
                        g -> describe(report, g, applications.putObject(g.name().value())));
        QueueFigures.put(report, root);
        DeliveryFigures.put(report, root);
        root.put("unusableLines", report.unusableLines());
        ArrayNode problems = root.putArray("inputProblems");
        report.inputProblems().forEach(problem -> problems.add(RunReport.words(problem)));
        ArrayNode goals = root.putArray("goals");
        report.goals().forEach(goal -> describe(goal, goals.addObject()));
        if (!proofs.isEmpty()) {
            ArrayNode proved = root.putArray("proofs");
            proofs.forEach(proof -> describe(proof, proved.addObject()));
        }
        out.println(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root));
    }

    private static void describe(StreamState stream, ObjectNode node) {
        node.put("status", stream.status().name());
        node.put("retentionHours", stream.retention().toHours());
        ObjectNode shards = node.putObject("shards");
        for (ShardState shard : stream.shards()) {
            shards.putObject(shard.id().toString())
                    .put("records", shard.next())
                    .put("bytes", shard.bytes())
                    .put("throttled", shard.throttled())
                    .put("expired", shard.first())
                    .put("startingHashKey", shard.range().start().toString())
                    .put("endingHashKey", shard.range().end().toString())
                    .put("state", RunReport.shardStatus(shard));
        }
    }

    private static void describe(ProducerState producer, ObjectNode node) {
        node.put("sent", producer.sent())
                .put("stored", producer.stored())
                .put("throttled", producer.throttled())
                .put("retried", producer.retried())
                .put("abandoned", producer.abandoned())
                .put("refusedRequests", producer.refusedRequests());
    }

    private static void describe(RunReport report, ApplicationState application, ObjectNode node) {
        node.put("read", application.read())
                .put("readAgain", application.readAgain())
                .put("throttledReads", application.throttledReads())
                .put("millisBehindLatest", report.millisBehindLatest(application));
    }

    private static void describe(GoalResult goal, ObjectNode node) {
        node.put("id", goal.goal().id())
                .put("text", goal.goal().text())
                .put("status", goal.status().name())
                .put("reached", goal.status() == GoalResult.Status.REACHED)
                .put("progress", goal.progress())
                .put("words", goal.words());
    }

    private static void describe(Proofs.Result proof, ObjectNode node) {
        node.put("claim", proof.claim()).put("holds", proof.holds()).put("refutation", proof.refutation());
    }
}
