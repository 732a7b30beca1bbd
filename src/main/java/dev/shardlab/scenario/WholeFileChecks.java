package dev.shardlab.scenario;

import dev.shardlab.model.firehose.DeliverySource;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.scenario.firehose.FirehoseFields;
import dev.shardlab.scenario.form.Reading;
import dev.shardlab.scenario.form.Reading.Located;
import dev.shardlab.scenario.json.Node;
import dev.shardlab.scenario.queue.QueueFields;
import dev.shardlab.sim.setup.DeliveryProducerSetup;
import dev.shardlab.sim.setup.DeliveryStreamSetup;
import dev.shardlab.sim.setup.StreamSetup;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What can be said only when the parts of a file are seen together. */
final class WholeFileChecks {

    private WholeFileChecks() {}

    static void run(Node root, Reading reading) {
        unique(root, reading, "name", "streams");
        unique(root, reading, "name", "applications");
        unique(root, reading, "name", QueueFields.QUEUES);
        unique(root, reading, "name", QueueFields.QUEUE_WORKERS);
        unique(root, reading, "name", FirehoseFields.DELIVERY_STREAMS);
        uniqueTexts(
                Stream.of("producers", "queueProducers", "deliveryProducers")
                        .flatMap(list -> items(root.along(list)).stream())
                        .filter(item -> item instanceof Node.Obj object && object.has("name"))
                        .map(item -> item.along("name"))
                        .toList(),
                reading,
                "producer");
        unique(root, reading, "id", "lesson", "predictions");
        unique(root, reading, "id", "lesson", "goals");
        for (Node application : items(root.along("applications"))) {
            uniqueTexts(items(application.along("workers")), reading, "worker");
        }
        sourcesAreThere(reading);
        putsAreTaken(reading);
        if (DemandChecks.run(reading)) {
            ActionChecks.run(root, reading);
        }
    }

    /** A delivery stream begins at the latest record of its source, which must have one. */
    private static void sourcesAreThere(Reading reading) {
        for (Located<DeliveryStreamSetup> delivery : reading.all(DeliveryStreamSetup.class)) {
            if (delivery.value().settings().source() instanceof DeliverySource.FromStream(StreamName source)
                    && reading.all(StreamSetup.class).stream()
                            .map(Located::value)
                            .anyMatch(stream -> stream.name().equals(source) && !stream.existsAtStart())) {
                reading.report(
                        delivery.node().along("source"),
                        "The stream \"" + source
                                + "\" is still being created when the delivery stream begins to read it.",
                        "Leave \"existsAtStart\" out of the stream, or set it to true.");
            }
        }
    }

    /** Into a delivery stream that reads a stream nobody may put. */
    private static void putsAreTaken(Reading reading) {
        for (Located<DeliveryProducerSetup> producer : reading.all(DeliveryProducerSetup.class)) {
            boolean isRefused = reading.all(DeliveryStreamSetup.class).stream()
                    .map(Located::value)
                    .anyMatch(stream -> stream.name().equals(producer.value().deliveryStream())
                            && !stream.settings().takesPuts());
            if (isRefused) {
                reading.report(
                        producer.node().along("deliveryStream"),
                        "The delivery stream \"" + producer.value().deliveryStream()
                                + "\" reads a stream, so nobody may put records into it.",
                        "Name one without a \"source\".");
            }
        }
    }

    private static void unique(Node root, Reading reading, String key, String... list) {
        List<Node> names = items(root.along(list)).stream()
                .filter(item -> item instanceof Node.Obj object && object.has(key))
                .map(item -> item.along(key))
                .toList();
        String last = list[list.length - 1];
        uniqueTexts(
                names,
                reading,
                last.substring(0, last.length() - 1)
                        .replaceAll("(?=[A-Z])", " ")
                        .toLowerCase(Locale.ROOT));
    }

    private static void uniqueTexts(List<Node> nodes, Reading reading, String what) {
        TreeMap<String, Node> seen = new TreeMap<>();
        for (Node node : nodes) {
            if (node instanceof Node.Text(var _, String text)) {
                Node first = seen.putIfAbsent(text, node);
                if (first != null) {
                    reading.report(
                            node,
                            "There is another " + what + " " + Node.quoted(text) + ", in line "
                                    + first.place().line() + ".",
                            "Give one of them another name.");
                }
            }
        }
    }

    static List<Node> items(Node list) {
        return list instanceof Node.Arr(var _, List<Node> items) ? items : List.of();
    }
}
