package dev.shardlab.sim;

import dev.shardlab.model.ProducerName;
import dev.shardlab.model.WorkerName;
import dev.shardlab.sim.actor.Actor;
import dev.shardlab.sim.actor.Backoff;
import dev.shardlab.sim.actor.Listener;
import dev.shardlab.sim.actor.Network;
import dev.shardlab.sim.client.Callers;
import dev.shardlab.sim.dice.Dice;
import dev.shardlab.sim.kcl.ApplicationActor;
import dev.shardlab.sim.kcl.Applications;
import dev.shardlab.sim.kcl.WorkerProcesses;
import dev.shardlab.sim.producer.Delivery;
import dev.shardlab.sim.producer.DeliveryProducer;
import dev.shardlab.sim.producer.FileSource;
import dev.shardlab.sim.producer.GeneratedSource;
import dev.shardlab.sim.producer.InputFiles;
import dev.shardlab.sim.producer.LineFormat;
import dev.shardlab.sim.producer.LinePace;
import dev.shardlab.sim.producer.ProducerActor;
import dev.shardlab.sim.producer.QueueProducer;
import dev.shardlab.sim.producer.RecordSource;
import dev.shardlab.sim.queue.QueueFleet;
import dev.shardlab.sim.queue.QueueFleets;
import dev.shardlab.sim.setup.ApplicationSetup;
import dev.shardlab.sim.setup.DeliveryProducerSetup;
import dev.shardlab.sim.setup.ProducerSetup;
import dev.shardlab.sim.setup.QueueProducerSetup;
import dev.shardlab.sim.setup.QueueWorkersSetup;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.sim.setup.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who takes part: the script, then the producers, then the applications, then those of the queues, in the order of the setup, then the clients if there are any. */
final class Actors {

    private static final int SCRIPT = 0;

    private final List<Actor> actors = new ArrayList<>();
    private final Map<ProducerName, Integer> producers = new TreeMap<>();
    private final Map<ProducerName, Integer> queueProducers = new TreeMap<>();
    private final Map<ProducerName, Integer> deliveryProducers = new TreeMap<>();
    private final Map<WorkerName, Integer> queueWorkers = new TreeMap<>();
    private final Applications applications = new Applications();
    private final QueueFleets fleets = new QueueFleets();
    private final List<Listener> listeners = List.of(applications, fleets);

    private Actors() {}

    static Actors of(Setup setup, InputFiles files) {
        Actors cast = new Actors();
        cast.add(new Script(
                SCRIPT, setup, cast.producers, cast.queueProducers, cast.deliveryProducers, cast.queueWorkers));
        long start = setup.start().micros();
        for (ProducerSetup producer : setup.producers()) {
            int id = cast.actors.size();
            String name = "producer/" + producer.name();
            Delivery delivery = new Delivery(
                    id,
                    producer,
                    Network.of(setup.network(), Dice.forked(setup.seed(), name + "/network")),
                    Backoff.of(producer.retry(), Dice.forked(setup.seed(), name + "/backoff")));
            cast.add(new ProducerActor(
                    id, producer, start, source(producer.source(), setup.seed(), name, files), delivery));
        }
        for (ApplicationSetup application : setup.applications()) {
            WorkerProcesses processes = new WorkerProcesses(application.name(), setup.network(), setup.seed());
            cast.add(new ApplicationActor(cast.actors.size(), application, start, processes));
        }
        for (ProducerSetup producer : setup.producers()) {
            QueueProducerSetup.beside(producer).ifPresent(beside -> cast.add(beside, false, setup, files));
        }
        setup.queues().producers().forEach(producer -> cast.add(producer, true, setup, files));
        setup.firehose().producers().forEach(producer -> cast.add(producer, setup, files));
        for (QueueWorkersSetup workers : setup.queues().workers()) {
            cast.add(new QueueFleet(cast.actors.size(), workers, start, setup.network(), setup.seed()));
        }
        if (!setup.calls().isEmpty()) {
            cast.add(new Callers(cast.actors.size(), setup));
        }
        return cast;
    }

    /**
     * Its source draws by the dice of a producer of that name, so that one who feeds a stream too sends the same to both.
     *
     * @param tellsProblems whether it says which lines of its file are unusable; else another does
     */
    private void add(QueueProducerSetup producer, boolean tellsProblems, Setup setup, InputFiles files) {
        Dice network = Dice.forked(setup.seed(), "queue-producer/" + producer.name() + "/network");
        RecordSource source = source(producer.source(), setup.seed(), "producer/" + producer.name(), files);
        add(new QueueProducer(
                actors.size(),
                producer,
                setup.start().micros(),
                source,
                Network.of(setup.network(), network),
                tellsProblems));
    }

    private void add(DeliveryProducerSetup producer, Setup setup, InputFiles files) {
        String name = "producer/" + producer.name();
        Dice network = Dice.forked(setup.seed(), name + "/network");
        add(new DeliveryProducer(
                actors.size(),
                producer,
                setup.start().micros(),
                source(producer.source(), setup.seed(), name, files),
                Network.of(setup.network(), network)));
    }

    private static RecordSource source(Source source, long seed, String name, InputFiles files) {
        double phase = Dice.forked(seed, name + "/phase").nextDouble();
        return switch (source) {
            case Source.Generated generated -> GeneratedSource.of(generated, phase, seed, name);
            case Source.FileLines lines ->
                new FileSource(files.file(lines.file()), LineFormat.of(lines), new LinePace(lines.pacing(), phase));
        };
    }

    Actors copy() {
        Actors copy = new Actors();
        actors.forEach(actor -> copy.add(actor.copy()));
        return copy;
    }

    private void add(Actor actor) {
        if (actor instanceof ProducerActor producer) {
            producers.put(producer.name(), actors.size());
        } else if (actor instanceof ApplicationActor application) {
            applications.add(application);
        } else if (actor instanceof QueueProducer producer) {
            queueProducers.put(producer.name(), actors.size());
        } else if (actor instanceof DeliveryProducer producer) {
            deliveryProducers.put(producer.name(), actors.size());
        } else if (actor instanceof QueueFleet fleet) {
            queueWorkers.put(fleet.name(), actors.size());
            fleets.add(fleet);
        }
        actors.add(actor);
    }

    int script() {
        return SCRIPT;
    }

    List<Actor> actors() {
        return actors;
    }

    Actor actor(int id) {
        return actors.get(id);
    }

    /** Those who let others hear of events. */
    List<Listener> listeners() {
        return listeners;
    }
}
