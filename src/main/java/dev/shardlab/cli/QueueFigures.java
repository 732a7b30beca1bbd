package dev.shardlab.cli;

import dev.shardlab.metrics.queue.QueueGauge;
import dev.shardlab.metrics.queue.QueueMetric;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.queue.QueueState;
import dev.shardlab.state.queue.QueueTally;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** What a report tells of a queue: what is read off it at the end, and what was counted in the whole run, under the service's names. */
final class QueueFigures {

    private QueueFigures() {}

    /** Of every queue, for people. */
    static void print(RunReport report, PrintStream out) {
        for (QueueState queue : report.state().queues().all()) {
            out.println();
            out.printf(Locale.ROOT, "Queue %s: %s%n", queue.name(), queue.name().isFifo() ? "FIFO" : "standard");
            of(queue, report.end()).forEach((name, value) -> out.printf(Locale.ROOT, "  %-37s %,14d%n", name, value));
            String beyond = beyond(queue).entrySet().stream()
                    .filter(figure -> figure.getValue() > 0)
                    .map(figure -> words(figure.getKey()) + " " + String.format(Locale.ROOT, "%,d", figure.getValue()))
                    .collect(Collectors.joining(", "));
            if (!beyond.isEmpty()) {
                out.println("  " + beyond);
            }
        }
    }

    /** {@code receivedAgain}: {@code received again}. */
    private static String words(String name) {
        return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    /** Of every queue, for programs; nothing where there is none. */
    static void put(RunReport report, ObjectNode root) {
        if (report.state().queues().all().isEmpty()) {
            return;
        }
        ObjectNode queues = root.putObject("queues");
        for (QueueState queue : report.state().queues().all()) {
            ObjectNode node = queues.putObject(queue.name().value());
            of(queue, report.end()).forEach(node::put);
            beyond(queue).forEach(node::put);
        }
    }

    /** In the order of the service's page. */
    private static Map<String, Long> of(QueueState queue, VirtualTime end) {
        Map<String, Long> figures = new LinkedHashMap<>();
        for (QueueGauge gauge : QueueGauge.values()) {
            figures.put(gauge.title(), gauge.read(queue, end));
        }
        for (QueueMetric metric : QueueMetric.values()) {
            figures.put(metric.title(), counted(metric, queue.tally()));
        }
        return figures;
    }

    private static long counted(QueueMetric metric, QueueTally tally) {
        return switch (metric) {
            case MESSAGES_SENT -> tally.sent();
            case MESSAGES_RECEIVED -> tally.received();
            case MESSAGES_DELETED -> tally.deleted();
            case EMPTY_RECEIVES -> tally.emptyReceives();
            case SENT_MESSAGE_SIZE -> tally.sentBytes();
        };
    }

    /** What the service has no metric of: why messages are in flight twice, or not there any more. */
    private static Map<String, Long> beyond(QueueState queue) {
        QueueTally tally = queue.tally();
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put("receivedAgain", tally.receivedAgain());
        figures.put("timedOut", tally.timedOut());
        figures.put("duplicates", tally.duplicates());
        figures.put("deadLettered", tally.deadLettered());
        figures.put("cameDead", tally.arrivedDead());
        figures.put("expired", tally.expired());
        figures.put("purged", tally.purged());
        return figures;
    }
}
