package dev.shardlab.sim.firehose;

import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.firehose.DeliverySource;
import dev.shardlab.model.firehose.FirehoseLimits;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.sim.setup.DeliveryProducerSetup;
import dev.shardlab.sim.setup.DeliveryStreamSetup;
import dev.shardlab.sim.setup.FirehoseAction;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.sim.setup.StreamSetup;
import dev.shardlab.sim.setup.TimedAction;
import java.util.List;

/** Refuses delivery streams and producers that do not fit together, each in one clear sentence. */
public final class FirehoseSetupCheck {

    private FirehoseSetupCheck() {}

    /** @throws IllegalArgumentException if the parts of the setup do not fit together */
    public static void require(Setup setup) {
        List<DeliveryStreamSetup> all = setup.firehose().deliveryStreams();
        List<DeliveryStreamName> names =
                all.stream().map(DeliveryStreamSetup::name).toList();
        requireDistinct("delivery streams", names);
        List<StreamName> streams =
                setup.streams().stream().map(StreamSetup::name).toList();
        for (DeliveryStreamSetup one : all) {
            if (one.settings().source() instanceof DeliverySource.FromStream(StreamName source)) {
                require(
                        streams.contains(source),
                        "There is no stream " + source + ", which delivery stream " + one.name() + " reads");
            }
        }
        List<DeliveryProducerSetup> producers = setup.firehose().producers();
        requireDistinct(
                "producers of delivery streams",
                producers.stream().map(DeliveryProducerSetup::name).toList());
        for (DeliveryProducerSetup producer : producers) {
            require(producer, all);
            require(
                    setup.producers().stream().noneMatch(other -> other.name().equals(producer.name()))
                            && setup.queues().producers().stream()
                                    .noneMatch(other -> other.name().equals(producer.name())),
                    "Two producers have the same name: " + producer.name());
        }
        for (TimedAction timed : setup.actions()) {
            if (timed.action() instanceof FirehoseAction on && setup.calls().isEmpty()) {
                require(
                        names.contains(on.deliveryStream()),
                        "There is no " + on.deliveryStream() + ", of which the action '" + FirehoseActionWords.of(on)
                                + "' speaks");
            }
        }
    }

    private static void require(DeliveryProducerSetup producer, List<DeliveryStreamSetup> all) {
        String who = "producer " + producer.name();
        DeliveryStreamSetup fed = all.stream()
                .filter(one -> one.name().equals(producer.deliveryStream()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no delivery stream " + producer.deliveryStream() + ", of which " + who + " speaks"));
        require(
                fed.settings().takesPuts(),
                who + ": " + fed.name() + " reads a stream, and nobody may put records into it");
        require(
                producer.batch() >= 1 && producer.batch() <= FirehoseLimits.MAX_RECORDS_PER_BATCH,
                who + ": records in a request: 1 to " + FirehoseLimits.MAX_RECORDS_PER_BATCH + ", not "
                        + producer.batch());
    }

    private static <T> void requireDistinct(String what, List<T> names) {
        require(names.stream().distinct().count() == names.size(), "Two " + what + " have the same name: " + names);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
