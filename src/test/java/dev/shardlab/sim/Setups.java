package dev.shardlab.sim;

import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.sim.producer.InputFiles;
import dev.shardlab.sim.setup.ApplicationSetup;
import dev.shardlab.sim.setup.ApplicationsSetup;
import dev.shardlab.sim.setup.Conditions;
import dev.shardlab.sim.setup.Keys;
import dev.shardlab.sim.setup.NetworkSetup;
import dev.shardlab.sim.setup.Payload;
import dev.shardlab.sim.setup.ProducerSetup;
import dev.shardlab.sim.setup.ProducersSetup;
import dev.shardlab.sim.setup.Rate;
import dev.shardlab.sim.setup.RetrySetup;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.sim.setup.Source;
import dev.shardlab.sim.setup.StreamSetup;
import dev.shardlab.sim.setup.StreamsSetup;
import dev.shardlab.sim.setup.TimedAction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Setups as tests write them: everything has a value, and a test says only what it is about. */
public final class Setups {

    public static final StreamName CLICKS = new StreamName("clicks");
    public static final ProducerName WEB = new ProducerName("web");
    public static final ApplicationName READERS = new ApplicationName("readers");
    public static final VirtualTime START = VirtualTime.of(Instant.parse("2026-03-02T09:00:00Z"));

    public static final InputFiles NO_FILES = name -> {
        throw new IllegalArgumentException("no file " + name);
    };

    private Duration duration = Duration.ofMinutes(1);
    private long seed = 7;
    private NetworkSetup network = new NetworkSetup(Duration.ofMillis(5), Duration.ofMillis(20));
    private final List<StreamSetup> streams = new ArrayList<>();
    private final List<ProducerSetup> producers = new ArrayList<>();
    private final List<ApplicationSetup> applications = new ArrayList<>();
    private final List<TimedAction> actions = new ArrayList<>();

    /** One stream of so many shards that exists at the start. */
    public static Setups withShards(int shards) {
        Setups setups = new Setups();
        setups.streams.add(new StreamSetup(CLICKS, shards, Duration.ofDays(1), true));
        return setups;
    }

    public static Setups empty() {
        return new Setups();
    }

    public Setups lasting(Duration length) {
        duration = length;
        return this;
    }

    public Setups seed(long value) {
        seed = value;
        return this;
    }

    public Setups network(Duration fastest, Duration slowest) {
        network = new NetworkSetup(fastest, slowest);
        return this;
    }

    public Setups with(StreamSetup stream) {
        streams.add(stream);
        return this;
    }

    public Setups with(ProducerSetup producer) {
        producers.add(producer);
        return this;
    }

    public Setups with(ApplicationSetup application) {
        applications.add(application);
        return this;
    }

    public Setups with(TimedAction action) {
        actions.add(action);
        return this;
    }

    public Setup build() {
        return Setup.of(
                        new Conditions(START, duration, seed, network),
                        new StreamsSetup(streams),
                        new ProducersSetup(producers),
                        new ApplicationsSetup(applications))
                .withActions(actions);
    }

    public static ProducerSetup producer(String name, Source source) {
        return producer(name, source, 1, Duration.ZERO, null);
    }

    public static ProducerSetup producer(
            String name, Source source, int batch, Duration linger, @Nullable Duration stopsAfter) {
        return new ProducerSetup(
                new ProducerName(name),
                CLICKS,
                source,
                batch,
                linger,
                new RetrySetup(5, Duration.ofMillis(100), Duration.ofSeconds(5)),
                Duration.ZERO,
                stopsAfter);
    }

    /** A constant rate over some keys, payloads of 20 to 60 bytes. */
    public static Source perSec(double rate) {
        return generated(new Rate.Constant(rate), new Keys.Uniform("user-", 50));
    }

    public static Source generated(Rate rate, Keys keys) {
        return new Source.Generated(rate, keys, new Payload.Random(20, 60));
    }

    public static ApplicationSetup application(String... workers) {
        return new ApplicationSetup(
                READERS,
                CLICKS,
                Arrays.stream(workers).map(WorkerName::new).toList(),
                IteratorType.TRIM_HORIZON,
                Duration.ofSeconds(1),
                1000,
                Duration.ZERO,
                Duration.ofSeconds(5),
                ApplicationSetup.USUAL_FAILOVER_TIME,
                Duration.ZERO);
    }
}
