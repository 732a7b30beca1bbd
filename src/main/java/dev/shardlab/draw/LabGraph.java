package dev.shardlab.draw;

import dev.shardlab.draw.client.ClientTile;
import dev.shardlab.draw.item.SystemId;
import dev.shardlab.draw.kcl.ApplicationTile;
import dev.shardlab.draw.kinesis.ConsumerTile;
import dev.shardlab.draw.kinesis.StreamTile;
import dev.shardlab.draw.kinesis.WrittenBy;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.View;
import dev.shardlab.draw.plan.Flow;
import dev.shardlab.draw.plan.Graph;
import dev.shardlab.draw.plan.Passing;
import dev.shardlab.draw.plan.Tile;
import dev.shardlab.draw.producer.ProducerTile;
import dev.shardlab.draw.producer.UnsettledRefusals;
import dev.shardlab.draw.queue.PassingMessages;
import dev.shardlab.draw.queue.QueueRates;
import dev.shardlab.draw.queue.QueueSenderTile;
import dev.shardlab.draw.queue.QueueTile;
import dev.shardlab.draw.queue.QueueWorkersTile;
import dev.shardlab.draw.queue.Ways;
import dev.shardlab.model.Caller;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.queue.FleetWorker;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.state.LabState;
import dev.shardlab.state.client.ClientState;
import dev.shardlab.state.kcl.ApplicationLag;
import dev.shardlab.state.kcl.ApplicationState;
import dev.shardlab.state.kinesis.Backlog;
import dev.shardlab.state.kinesis.ConsumerState;
import dev.shardlab.state.kinesis.StreamState;
import dev.shardlab.state.producer.ProducerState;
import dev.shardlab.state.queue.QueueState;
import dev.shardlab.state.queue.QueueWorkerState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The laboratory as a graph: who is there, and what flows from whom to whom. */
final class LabGraph {

    private static final String RECORDS = "rec";
    /** The last seconds in a tile are no more than these. */
    private static final long MOST_WINDOW_MICROS = 60_000_000;

    private final LabState state;
    private final VirtualTime now;
    private final long windowMicros;
    private final Ways ways;
    private final Set<QueueName> dead;
    private final Map<QueueName, QueueRates> rates = new TreeMap<>();
    private final Map<StreamName, WrittenBy> written = new TreeMap<>();
    private final List<Tile> tiles = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();
    private final List<Passing> passing = new ArrayList<>();

    private LabGraph(LabState state, VirtualTime now, View view) {
        this.state = state;
        this.now = now;
        windowMicros = Math.min(MOST_WINDOW_MICROS, view.nearMicros());
        ways = new Ways(now, view.landingMicros());
        this.dead = deadLetterQueues(state);
    }

    /** All of it at a time, as a view shows it. */
    static Graph of(LabState state, VirtualTime now, View view) {
        LabGraph graph = new LabGraph(state, now, view);
        graph.passing.addAll(new StreamTraffic(state, now, view).all());
        state.producers().all().stream().filter(graph::isOfExperiment).forEach(graph::add);
        state.clients().all().forEach(graph::addAsWriter);
        graph.addSenders();
        DeliveryGraph deliveries = new DeliveryGraph(state.firehose(), now, graph.tiles, graph.flows);
        deliveries.addSenders();
        state.kinesis().streams().forEach(graph::add);
        state.queues().all().forEach(graph::add);
        ReaderPlaces places = ReaderPlaces.of(state);
        for (ApplicationState application : state.kcl().applications()) {
            graph.add(application, Role.application(places.of(application.name())));
        }
        state.kinesis().streams().forEach(graph::addReaders);
        state.queues().all().forEach(graph::addWorkers);
        graph.addReceivingClients();
        deliveries.addStreams();
        return new Graph(graph.tiles, graph.flows, graph.passing);
    }

    /** The queues in which others' dead letters end. */
    static Set<QueueName> deadLetterQueues(LabState state) {
        Set<QueueName> dead = new TreeSet<>();
        for (QueueState queue : state.queues().all()) {
            Optional.ofNullable(queue.settings().redrive()).ifPresent(redrive -> dead.add(redrive.deadLetterQueue()));
        }
        return dead;
    }

    /** Counted once a picture, however many ask. */
    private QueueRates rates(QueueState queue) {
        return rates.computeIfAbsent(queue.name(), _ -> QueueRates.of(queue, now));
    }

    private WrittenBy written(StreamState stream) {
        return written.computeIfAbsent(stream.name(), _ -> WrittenBy.of(stream, now));
    }

    private boolean isOfExperiment(ProducerState producer) {
        return state.clients().behind(producer.name()).isEmpty();
    }

    private void add(ProducerState producer) {
        tiles.add(ProducerTile.of(producer));
    }

    private void addAsWriter(ClientState client) {
        double put = 0;
        for (var producer : client.producers().entrySet()) {
            put += state.kinesis().stream(producer.getKey())
                    .map(stream -> written(stream).perSec(producer.getValue()))
                    .orElse(0.0);
        }
        boolean reads = state.kinesis().streams().stream()
                .anyMatch(stream -> !client.places(stream.name()).isEmpty());
        if (!client.producers().isEmpty() || !reads) {
            tiles.add(ClientTile.of(client, false, put, 0));
        }
    }

    private void addSenders() {
        for (QueueState queue : state.queues().all()) {
            QueueRates rates = rates(queue);
            for (var sender : queue.flows().senders()) {
                double perSec = rates.sent(sender.getValue());
                tiles.add(QueueSenderTile.of(queue, sender.getKey(), sender.getValue(), perSec));
                SystemId from = SystemId.ofSender(sender.getKey());
                flow(from, QueueTile.id(queue.name()), perSec, QueueTile.UNIT);
            }
        }
    }

    private void add(StreamState stream) {
        List<ProducerState> writers = state.producers().all().stream()
                .filter(producer -> producer.stream().equals(stream.name()))
                .toList();
        Optional<Backlog> unread = unread(stream.name());
        WrittenBy written = written(stream);
        tiles.add(StreamTile.of(
                stream,
                written.perSec(),
                now,
                windowMicros,
                new UnsettledRefusals(stream, writers, now),
                unread.orElseGet(() -> StreamTile.kept(stream, now)),
                unread.isPresent()));
        for (ProducerState writer : writers) {
            SystemId from = state.clients()
                    .behind(writer.name())
                    .map(client -> ClientTile.id(client, false))
                    .orElseGet(() -> ProducerTile.id(writer.name()));
            flow(from, StreamTile.id(stream.name()), written.perSec(writer.name()), RECORDS);
        }
    }

    /** What the slowest application or delivery stream has before it. */
    private Optional<Backlog> unread(StreamName stream) {
        Stream<Backlog> ofApplications = state.kcl().applications().stream()
                .filter(application -> application.stream().equals(stream))
                .map(application -> ApplicationLag.of(application, state.kinesis(), now));
        return Stream.concat(ofApplications, DeliveryGraph.unread(stream, state, now))
                .max(Comparator.comparingLong(Backlog::records));
    }

    private void add(QueueState queue) {
        tiles.add(QueueTile.of(rates(queue), dead.contains(queue.name())));
        passing.addAll(PassingMessages.of(queue, LabGraph::takerOf, ways));
        Optional.ofNullable(queue.settings().redrive())
                .ifPresent(redrive -> flows.add(new Flow(
                        QueueTile.id(queue.name()),
                        QueueTile.id(redrive.deadLetterQueue()),
                        died(queue, redrive.deadLetterQueue()),
                        QueueTile.UNIT,
                        true)));
    }

    /** Messages that are moved to the dead-letter queue in a second. */
    private double died(QueueState queue, QueueName to) {
        return state.queues()
                .queue(to)
                .flatMap(target -> Optional.ofNullable(target.flows().sources().get(queue.name())))
                .map(moved -> (double) moved.perSec(now))
                .orElse(0.0);
    }

    private void add(ApplicationState application, Role role) {
        tiles.add(ApplicationTile.of(application, state.kinesis(), now, role));
        flow(
                StreamTile.id(application.stream()),
                ApplicationTile.id(application.name()),
                (double) application.readPerSec(now),
                RECORDS);
    }

    private void addReaders(StreamState stream) {
        for (ConsumerState consumer : stream.consumers().all()) {
            tiles.add(ConsumerTile.of(stream, consumer, now));
            flow(
                    StreamTile.id(stream.name()),
                    ConsumerTile.id(stream, consumer),
                    ConsumerTile.pushed(consumer, now),
                    RECORDS);
        }
        for (ClientState client : state.clients().all()) {
            var places = client.places(stream.name());
            if (!places.isEmpty()) {
                double read = places.stream()
                        .mapToDouble(place -> ConsumerTile.handed(place.last(), now))
                        .sum();
                tiles.add(ClientTile.of(client, true, read, 0));
                flow(StreamTile.id(stream.name()), ClientTile.id(client.name(), true), read, RECORDS);
            }
        }
    }

    private static SystemId takerOf(Caller taker) {
        return taker instanceof Caller.Client client
                ? ClientTile.receiving(client.client())
                : QueueWorkersTile.id(FleetWorker.of(taker).fleet());
    }

    private void addWorkers(QueueState queue) {
        QueueRates rates = rates(queue);
        Map<String, Double> received = new TreeMap<>();
        Map<String, List<QueueWorkerState>> fleets = new TreeMap<>();
        for (QueueWorkerState worker : state.queues().workers()) {
            if (worker.queue().equals(queue.name())) {
                fleets.computeIfAbsent(FleetWorker.of(worker.worker()).fleet(), _ -> new ArrayList<>())
                        .add(worker);
            }
        }
        for (var receiver : queue.flows().receivers()) {
            if (!(receiver.getKey() instanceof Caller.Client)) {
                String fleet = FleetWorker.of(receiver.getKey()).fleet();
                fleets.computeIfAbsent(fleet, _ -> new ArrayList<>());
                received.merge(fleet, rates.received(receiver.getValue()), Double::sum);
            }
        }
        fleets.forEach((fleet, workers) -> {
            double perSec = received.getOrDefault(fleet, 0.0);
            tiles.add(QueueWorkersTile.of(queue, fleet, workers, perSec));
            flow(QueueTile.id(queue.name()), QueueWorkersTile.id(fleet), perSec, QueueTile.UNIT);
        });
    }

    /** Clients that receive messages: a tile for each, whichever queues they come of. */
    private void addReceivingClients() {
        Map<ClientName, Double> received = new TreeMap<>();
        for (QueueState queue : state.queues().all()) {
            QueueRates rates = rates(queue);
            for (var receiver : queue.flows().receivers()) {
                if (receiver.getKey() instanceof Caller.Client client) {
                    double perSec = rates.received(receiver.getValue());
                    received.merge(client.client(), perSec, Double::sum);
                    flow(QueueTile.id(queue.name()), ClientTile.receiving(client.client()), perSec, QueueTile.UNIT);
                }
            }
        }
        received.forEach((client, perSec) -> tiles.add(ClientTile.ofReceiver(client, perSec, QueueTile.UNIT)));
    }

    private void flow(SystemId from, SystemId to, double perSec, String unit) {
        flows.add(new Flow(from, to, perSec, unit, false));
    }
}
