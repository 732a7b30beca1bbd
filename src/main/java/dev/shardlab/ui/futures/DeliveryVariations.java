package dev.shardlab.ui.futures;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.firehose.BufferingHints;
import dev.shardlab.model.firehose.FirehoseLimits;
import dev.shardlab.scenario.setting.Setting;
import dev.shardlab.sim.setup.DeliveryStreamSetup;
import dev.shardlab.sim.setup.FirehoseSetup;
import dev.shardlab.words.page.Amounts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What one would ask of delivery streams: what if the buffer were larger or smaller, or waited longer or not as long. */
final class DeliveryVariations {

    private static final int FACTOR = 4;

    private final FirehoseSetup setup;
    private final List<Variation> found = new ArrayList<>();

    private DeliveryVariations(FirehoseSetup setup) {
        this.setup = setup;
    }

    static List<Variation> of(FirehoseSetup setup) {
        DeliveryVariations variations = new DeliveryVariations(setup);
        setup.deliveryStreams().forEach(variations::addInterval);
        setup.deliveryStreams().forEach(variations::addSize);
        return List.copyOf(variations.found);
    }

    private void addInterval(DeliveryStreamSetup stream) {
        long seconds = hints(stream).intervalMicros() / VirtualTime.MICROS_PER_SECOND;
        for (long other : List.of(seconds / FACTOR, seconds * FACTOR)) {
            if (other >= 1 && other <= FirehoseLimits.MAX_INTERVAL_SECONDS) {
                found.add(new Variation(
                        whose(stream) + "buffer interval " + Amounts.duration(Duration.ofSeconds(seconds)),
                        whose(stream) + "buffer interval " + Amounts.duration(Duration.ofSeconds(other)),
                        new Setting("deliveryStreams." + stream.name() + ".bufferInterval", other + "s")));
            }
        }
    }

    private void addSize(DeliveryStreamSetup stream) {
        long size = hints(stream).sizeBytes();
        for (long other : List.of(size / FACTOR, size * FACTOR)) {
            long mib = other / BufferingHints.MIB;
            if (mib >= FirehoseLimits.MIN_SIZE_MIB && mib <= FirehoseLimits.MAX_SIZE_MIB) {
                found.add(new Variation(
                        whose(stream) + "buffer size " + Amounts.bytes(size),
                        whose(stream) + "buffer size " + Amounts.bytes(mib * BufferingHints.MIB),
                        new Setting("deliveryStreams." + stream.name() + ".bufferSize", mib + "MB")));
            }
        }
    }

    private static BufferingHints hints(DeliveryStreamSetup stream) {
        return stream.settings().destination().hints();
    }

    private String whose(DeliveryStreamSetup stream) {
        return setup.deliveryStreams().size() == 1 ? "" : stream.name() + ": ";
    }
}
