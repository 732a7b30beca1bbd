package dev.shardlab.cli;

import dev.shardlab.compare.ComparedSubject;
import dev.shardlab.compare.ComparisonRow;
import dev.shardlab.compare.FirstDifference;
import dev.shardlab.compare.GoalRow;
import dev.shardlab.compare.kit.Quantity;
import dev.shardlab.event.Event;
import dev.shardlab.lesson.GoalResult;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The comparison for programs. The same two scenarios, seeds and inputs print the same bytes. */
final class CompareJson {

    private final JsonMapper mapper = new JsonMapper();

    void print(CompareReport report, PrintStream out) {
        ObjectNode root = mapper.createObjectNode();
        describe(report.a(), root.putObject("a"));
        describe(report.b(), root.putObject("b"));
        root.put("simulated", report.elapsed().toString());
        root.put("identical", report.isIdentical());
        describe(report, root);
        ArrayNode rows = root.putArray("rows");
        report.table().rows().forEach(row -> describe(row, rows.addObject()));
        ArrayNode goals = root.putArray("goals");
        report.table().goals().forEach(goal -> describe(goal, goals.addObject()));
        root.put("priceBasis", Quantity.COST.meaning());
        out.println(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root));
    }

    private static void describe(CompareReport.Side side, ObjectNode node) {
        node.put("title", side.future().scenario().title());
        node.put("file", side.future().file().toString());
        ArrayNode settings = node.putArray("settings");
        side.future().settings().forEach(setting -> settings.add(setting.toString()));
        ArrayNode idle = node.putArray("settingsWithoutEffect");
        side.future().idle().forEach(setting -> idle.add(setting.toString()));
        node.put("seed", side.setup().seed());
        node.put("events", side.events());
        node.put("digest", side.digest());
        ArrayNode problems = node.putArray("inputProblems");
        side.inputProblems().forEach(problem -> problems.add(RunReport.words(problem)));
    }

    private static void describe(CompareReport report, ObjectNode root) {
        FirstDifference first = report.firstDifference();
        if (first == null) {
            root.putNull("firstDifference");
            return;
        }
        ObjectNode node = root.putObject("firstDifference");
        node.put("eventsAlike", first.position());
        node.put("at", first.at().toString());
        describe(report.a(), first.a(), first.b(), node.putObject("a"));
        describe(report.b(), first.b(), first.a(), node.putObject("b"));
    }

    private static void describe(
            CompareReport.Side side, @Nullable Event event, @Nullable Event other, ObjectNode node) {
        node.put("words", side.words(event));
        if (event != null) {
            node.put("at", event.at().toString());
            node.put("event", event.getClass().getSimpleName());
            node.put("detail", side.detail(event, other));
        }
    }

    private static void describe(ComparisonRow row, ObjectNode node) {
        describe(row.subject(), node);
        node.put("measure", row.quantity().key())
                .put("unit", row.quantity().unit().words());
        put("a", row.a(), node);
        put("b", row.b(), node);
        put("difference", row.difference(), node);
    }

    private static void describe(ComparedSubject subject, ObjectNode node) {
        switch (subject) {
            case ComparedSubject.Everything _ -> {}
            case ComparedSubject.OfStream(var stream) -> node.put("stream", stream.value());
            case ComparedSubject.OfShard(var stream, var shard) ->
                node.put("stream", stream.value()).put("shard", shard.toString());
            case ComparedSubject.OfProducer(var producer) -> node.put("producer", producer.value());
            case ComparedSubject.OfApplication(var application) -> node.put("application", application.value());
            case ComparedSubject.OfQueue(var queue) -> node.put("queue", queue.value());
            case ComparedSubject.OfDeliveryStream(var stream) -> node.put("deliveryStream", stream.value());
        }
    }

    /** Counts are whole numbers and look it. */
    private static void put(String key, @Nullable Double value, ObjectNode node) {
        if (value == null) {
            node.putNull(key);
        } else if (value == Math.rint(value)) {
            node.put(key, value.longValue());
        } else {
            node.put(key, value);
        }
    }

    private static void describe(GoalRow row, ObjectNode node) {
        node.put("id", row.goal().id()).put("text", row.goal().text());
        describe(row.a(), "a", node);
        describe(row.b(), "b", node);
    }

    private static void describe(@Nullable GoalResult result, String key, ObjectNode node) {
        if (result == null) {
            node.putNull(key);
        } else {
            node.putObject(key)
                    .put("status", result.status().name())
                    .put("progress", result.progress())
                    .put("words", result.words());
        }
    }
}
