package dev.shardlab.cli;

import dev.shardlab.metrics.firehose.DeliveryMetric;
import dev.shardlab.model.firehose.DeliverySource;
import dev.shardlab.state.firehose.DeliveryStreamState;
import dev.shardlab.state.firehose.DeliveryTotals;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** What a report tells of a delivery stream at the end of a run, under the service's names as far as it has them. */
final class DeliveryFigures {

    private DeliveryFigures() {}

    /** Of every delivery stream, for people. */
    static void print(RunReport report, PrintStream out) {
        for (DeliveryStreamState stream : report.state().firehose().all()) {
            out.println();
            out.printf(
                    Locale.ROOT,
                    "Delivery stream %s: to bucket %s%n",
                    stream.name(),
                    stream.settings().destination().bucket());
            of(stream, report).forEach((name, value) -> out.printf(Locale.ROOT, "  %-37s %,14d%n", name, value));
            DeliveryTotals totals = stream.totals();
            out.printf(
                    Locale.ROOT,
                    "  not delivered yet %,d, failed attempts %,d, lost %,d%n",
                    stream.held(),
                    totals.failures(),
                    totals.lost());
        }
    }

    /** Of every delivery stream, for programs; nothing where there is none. */
    static void put(RunReport report, ObjectNode root) {
        if (report.state().firehose().all().isEmpty()) {
            return;
        }
        ObjectNode streams = root.putObject("deliveryStreams");
        for (DeliveryStreamState stream : report.state().firehose().all()) {
            ObjectNode node = streams.putObject(stream.name().value());
            of(stream, report).forEach(node::put);
            node.put("held", stream.held());
            node.put("failedAttempts", stream.totals().failures());
            node.put("lost", stream.totals().lost());
        }
    }

    private static Map<String, Long> of(DeliveryStreamState stream, RunReport report) {
        DeliveryTotals totals = stream.totals();
        boolean reads = stream.settings().source() instanceof DeliverySource.FromStream;
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put(title(reads ? DeliveryMetric.READ_BYTES : DeliveryMetric.INCOMING_BYTES), totals.acceptedBytes());
        figures.put(title(reads ? DeliveryMetric.READ_RECORDS : DeliveryMetric.INCOMING_RECORDS), totals.accepted());
        if (!reads) {
            figures.put(title(DeliveryMetric.THROTTLED_RECORDS), totals.throttled());
        }
        figures.put(title(DeliveryMetric.DELIVERED_BYTES), totals.deliveredBytes());
        figures.put(title(DeliveryMetric.DELIVERED_RECORDS), totals.delivered());
        figures.put(title(DeliveryMetric.OBJECTS), totals.objects());
        figures.put(
                title(DeliveryMetric.DATA_FRESHNESS),
                stream.oldestHeld()
                        .map(oldest -> report.end().since(oldest).toSeconds())
                        .orElse(0L));
        return figures;
    }

    private static String title(DeliveryMetric metric) {
        return metric.title();
    }
}
