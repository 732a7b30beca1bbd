package dev.shardlab.scenario;

import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.firehose.BufferingHints;
import dev.shardlab.model.firehose.Compression;
import dev.shardlab.model.firehose.DeliverySource;
import dev.shardlab.model.firehose.DeliveryStreamSettings;
import dev.shardlab.model.firehose.ObjectEncryption;
import dev.shardlab.model.firehose.ObjectPrefix;
import dev.shardlab.model.firehose.S3Destination;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.s3.BucketName;
import dev.shardlab.sim.line.LineExpression;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.DeliveryProducerSetup;
import dev.shardlab.sim.setup.DeliveryStreamSetup;
import dev.shardlab.sim.setup.FirehoseAction;
import dev.shardlab.sim.setup.FirehoseSetup;
import dev.shardlab.sim.setup.Keys;
import dev.shardlab.sim.setup.Payload;
import dev.shardlab.sim.setup.Rate;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.sim.setup.Source;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Delivery streams by chance, who puts into them, and what is done to both; in every other experiment there are none. */
final class RandomFirehoseSetups {

    /** Each shard is read every second: of a longer experiment nothing else would be left to be seen. */
    private static final Duration LONGEST_OF_READING = Duration.ofMinutes(10);

    private final Chance chance;
    private final Duration length;

    RandomFirehoseSetups(Chance chance, Duration length) {
        this.chance = chance;
        this.length = length;
    }

    /** The same experiment beside which there may be delivery streams. */
    Setup beside(Setup setup) {
        // An outage of days is tried again and again: that would be a long proof of little.
        if (chance.onceIn(2) || length.compareTo(LONGEST_OF_READING) > 0) {
            return setup;
        }
        DeliveryStreamSetup direct =
                new DeliveryStreamSetup(new DeliveryStreamName("logs"), settings(new DeliverySource.DirectPut()));
        List<DeliveryStreamSetup> all = new ArrayList<>(List.of(direct));
        StreamName source = existing(setup);
        if (source != null && length.compareTo(LONGEST_OF_READING) <= 0) {
            all.add(new DeliveryStreamSetup(
                    new DeliveryStreamName("copy.of_a-stream"), settings(new DeliverySource.FromStream(source))));
        }
        return setup.with(new FirehoseSetup(all, chance.some(1, 2, i -> producer(i, direct.name()))));
    }

    /** A stream that is there when the delivery stream is made; null if none is. */
    private @Nullable StreamName existing(Setup setup) {
        return setup.streams().stream()
                .filter(stream -> stream.existsAtStart())
                .map(stream -> stream.name())
                .findFirst()
                .orElse(null);
    }

    private DeliveryStreamSettings settings(DeliverySource source) {
        boolean hasExpressions = chance.onceIn(2);
        return new DeliveryStreamSettings(
                source,
                new S3Destination(
                        new BucketName("lake"),
                        ObjectPrefix.parse(hasExpressions ? "!{timestamp:yyyy}/!{firehose:random-string}/" : "raw/"),
                        hasExpressions || chance.onceIn(2)
                                ? ObjectPrefix.parse("bad/!{firehose:error-output-type}/")
                                : null,
                        hints(),
                        chance.pick(List.of(Compression.values())),
                        chance.onceIn(4) ? ObjectEncryption.under("lake-key") : ObjectEncryption.NONE,
                        chance.onceIn(3) ? ".json" : null,
                        ZoneOffset.UTC),
                chance.onceIn(2));
    }

    private BufferingHints hints() {
        long micros = Math.clamp(length.toNanos() / 1_000 / chance.between(1, 20), 0, 900_000_000L);
        return new BufferingHints(chance.between(200, 20_000), chance.onceIn(6) ? 0 : micros);
    }

    private DeliveryProducerSetup producer(int i, DeliveryStreamName stream) {
        double perSec = Math.min(20, 400.0 / Math.max(1, length.toSeconds()));
        Duration starts = chance.upTo(length.dividedBy(4));
        return new DeliveryProducerSetup(
                new ProducerName("app " + i),
                stream,
                source(new Rate.Constant(chance.part() * perSec)),
                chance.between(1, 500),
                Duration.ofMillis(chance.between(0, 500)),
                starts,
                chance.maybe(() -> chance.between(starts.plusNanos(1_000), length)));
    }

    private Source source(Rate rate) {
        return chance.onceIn(4)
                ? new Source.FileLines(
                        RandomLines.NAME, new LineExpression("key=(\\w+)"), new Source.Pacing.ByRate(rate))
                : new Source.Generated(
                        rate,
                        new Keys.Uniform("user-", chance.between(1, 6)),
                        new Payload.Template("line {n} of {key}"));
    }

    /** Something that is done to the delivery streams of this experiment. */
    Action action(FirehoseSetup there) {
        DeliveryStreamName stream = chance.pick(there.deliveryStreams()).name();
        ProducerName producer = chance.pick(there.producers()).name();
        return chance.one(
                () -> new Action.SetRate(producer, chance.between(0, 9)),
                () -> new Action.SendBurst(producer, chance.between(1, 60)),
                () -> new FirehoseAction.SetBuffering(stream, hints()),
                () -> new FirehoseAction.BreakDestination(stream),
                () -> new FirehoseAction.RepairDestination(stream));
    }
}
