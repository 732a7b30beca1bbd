package dev.shardlab.sim.setup;

import dev.shardlab.model.Service;
import dev.shardlab.model.VirtualTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * An experiment, whole: together with the lines of its input files it decides every event.
 *
 * @param systems what takes part of each system; none is there twice, and none of which nothing takes part
 * @param actions what is planned, in order of time
 */
public record Setup(Conditions conditions, List<SystemSetup> systems, List<TimedAction> actions) {

    public Setup {
        systems = systems.stream()
                .filter(system -> !system.isEmpty())
                .sorted(Comparator.comparing(system -> system.getClass().getSimpleName()))
                .toList();
        actions = List.copyOf(actions);
        long kinds = systems.stream().map(Object::getClass).distinct().count();
        if (kinds < systems.size()) {
            throw new IllegalArgumentException("What takes part of a system is said once, not twice: " + systems);
        }
    }

    /** An experiment in which nothing is planned. */
    public static Setup of(Conditions conditions, SystemSetup... systems) {
        return new Setup(conditions, Arrays.asList(systems), List.of());
    }

    /** The same with this of its system, whatever there was of it before. */
    public Setup with(SystemSetup system) {
        Stream<SystemSetup> others = systems.stream().filter(other -> other.getClass() != system.getClass());
        return new Setup(conditions, Stream.concat(others, Stream.of(system)).toList(), actions);
    }

    public Setup withActions(List<TimedAction> others) {
        return new Setup(conditions, systems, others);
    }

    public Setup withSeed(long other) {
        return with(new Conditions(start(), duration(), other, network(), service()));
    }

    public Setup withDuration(Duration other) {
        return with(new Conditions(start(), other, seed(), network(), service()));
    }

    /** The same experiment at another time. */
    public Setup withStart(VirtualTime other) {
        return with(new Conditions(other, duration(), seed(), network(), service()));
    }

    public Setup withService(Service other) {
        return with(new Conditions(start(), duration(), seed(), network(), other));
    }

    private Setup with(Conditions others) {
        return new Setup(others, systems, actions);
    }

    /** What takes part of a system; {@code none} if nothing does. */
    private <S extends SystemSetup> S system(Class<S> kind, S none) {
        for (SystemSetup system : systems) {
            if (kind.isInstance(system)) {
                return kind.cast(system);
            }
        }
        return none;
    }

    public VirtualTime start() {
        return conditions.start();
    }

    public Duration duration() {
        return conditions.duration();
    }

    public VirtualTime end() {
        return start().plus(duration());
    }

    public long seed() {
        return conditions.seed();
    }

    public NetworkSetup network() {
        return conditions.network();
    }

    public Service service() {
        return conditions.service();
    }

    public List<StreamSetup> streams() {
        return system(StreamsSetup.class, StreamsSetup.NONE).streams();
    }

    public List<ProducerSetup> producers() {
        return system(ProducersSetup.class, ProducersSetup.NONE).producers();
    }

    public List<ApplicationSetup> applications() {
        return system(ApplicationsSetup.class, ApplicationsSetup.NONE).applications();
    }

    public List<CallSetup> calls() {
        return system(ClientsSetup.class, ClientsSetup.NONE).calls();
    }

    public FirehoseSetup firehose() {
        return system(FirehoseSetup.class, FirehoseSetup.NONE);
    }

    public QueuesSetup queues() {
        return system(QueuesSetup.class, QueuesSetup.NONE);
    }
}
