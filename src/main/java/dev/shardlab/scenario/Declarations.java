package dev.shardlab.scenario;

import dev.shardlab.model.WorkerName;
import dev.shardlab.scenario.field.Fields;
import dev.shardlab.scenario.firehose.FirehoseFields;
import dev.shardlab.scenario.form.DurationText;
import dev.shardlab.scenario.form.Key;
import dev.shardlab.scenario.form.Nearest;
import dev.shardlab.scenario.form.Numbers;
import dev.shardlab.scenario.form.Scope;
import dev.shardlab.scenario.json.JsonTree;
import dev.shardlab.scenario.json.Node;
import dev.shardlab.scenario.kcl.ApplicationFields;
import dev.shardlab.scenario.kcl.ApplicationFormat;
import dev.shardlab.scenario.kcl.WorkerNames;
import dev.shardlab.scenario.kinesis.StreamFields;
import dev.shardlab.scenario.producer.ProducerFields;
import dev.shardlab.scenario.queue.QueueFields;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.ApplicationSetup;
import dev.shardlab.sim.setup.CallSetup;
import dev.shardlab.sim.setup.DeliveryProducerSetup;
import dev.shardlab.sim.setup.DeliveryStreamSetup;
import dev.shardlab.sim.setup.ProducerSetup;
import dev.shardlab.sim.setup.QueueProducerSetup;
import dev.shardlab.sim.setup.QueueSetup;
import dev.shardlab.sim.setup.QueueWorkersSetup;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.sim.setup.StreamSetup;
import dev.shardlab.sim.setup.TimedAction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out what a scenario declares: in its text before it is read, or in the scenario when it is written. */
final class Declarations {

    private static final List<ClientMade> MADE_BY_CLIENTS = List.of(
            new ClientMade(StreamFields.CLIENT_STREAM, "CreateStream", "StreamName"),
            new ClientMade(QueueFields.CLIENT_QUEUE, "CreateQueue", "QueueName"),
            new ClientMade(FirehoseFields.CLIENT_DELIVERY_STREAM, "CreateDeliveryStream", "DeliveryStreamName"));

    private Declarations() {}

    static Scope of(Scenario scenario) {
        Setup setup = scenario.setup();
        SortedMap<String, List<String>> names = new TreeMap<>();
        names.put(
                StreamFields.STREAM,
                setup.streams().stream()
                        .map(StreamSetup::name)
                        .map(Object::toString)
                        .toList());
        List<ClientMade.Asked> calls = setup.calls().stream()
                .map(call -> new ClientMade.Asked(call.action(), request(call)))
                .toList();
        MADE_BY_CLIENTS.forEach(made -> made.put(names, calls));
        names.put(
                ProducerFields.PRODUCER,
                setup.producers().stream()
                        .map(ProducerSetup::name)
                        .map(Object::toString)
                        .toList());
        put(names, ProducerFields.QUEUE_PRODUCER, setup.queues().producers(), QueueProducerSetup::name);
        put(names, ProducerFields.DELIVERY_PRODUCER, setup.firehose().producers(), DeliveryProducerSetup::name);
        put(names, FirehoseFields.DELIVERY_STREAM, setup.firehose().deliveryStreams(), DeliveryStreamSetup::name);
        put(names, QueueFields.QUEUE, setup.queues().queues(), QueueSetup::name);
        put(names, QueueFields.QUEUE_WORKER, setup.queues().workers(), QueueWorkersSetup::name);
        names.put(
                ApplicationFields.APPLICATION,
                setup.applications().stream()
                        .map(ApplicationSetup::name)
                        .map(Object::toString)
                        .toList());
        for (ApplicationSetup application : setup.applications()) {
            Stream<WorkerName> started = setup.actions().stream()
                    .map(TimedAction::action)
                    .filter(action -> action instanceof Action.StartWorker start
                            && start.application().equals(application.name()))
                    .map(action -> ((Action.StartWorker) action).worker());
            names.put(
                    WorkerNames.kind(application.name().value()),
                    Stream.concat(application.workers().stream(), started)
                            .map(Object::toString)
                            .toList());
        }
        return new Scope(names, setup.duration());
    }

    private static <T> void put(
            SortedMap<String, List<String>> names, String kind, List<T> declared, Function<T, Object> name) {
        names.put(kind, declared.stream().map(name).map(Object::toString).toList());
    }

    static Scope of(Node root) {
        SortedMap<String, List<String>> names = new TreeMap<>();
        put(names, StreamFields.STREAM, root, "streams");
        List<ClientMade.Asked> calls = new ArrayList<>();
        for (Node call : items(root, "calls")) {
            if (call.along("action") instanceof Node.Text(var _, String action)) {
                calls.add(new ClientMade.Asked(action, call.along("request")));
            }
        }
        MADE_BY_CLIENTS.forEach(made -> made.put(names, calls));
        put(names, ProducerFields.PRODUCER, root, "producers");
        put(names, ProducerFields.QUEUE_PRODUCER, root, "queueProducers");
        put(names, ProducerFields.DELIVERY_PRODUCER, root, "deliveryProducers");
        put(names, FirehoseFields.DELIVERY_STREAM, root, FirehoseFields.DELIVERY_STREAMS);
        put(names, QueueFields.QUEUE, root, QueueFields.QUEUES);
        put(names, QueueFields.QUEUE_WORKER, root, QueueFields.QUEUE_WORKERS);
        put(names, ApplicationFields.APPLICATION, root, "applications");
        for (Node application : items(root, "applications")) {
            if (application.along("name") instanceof Node.Text(var _, String name)) {
                putWorkers(names, name, application, root);
            }
        }
        return new Scope(names, length(root));
    }

    private static @Nullable Node request(CallSetup call) {
        String request = call.request();
        return request == null ? null : JsonTree.read("request", request, _ -> {});
    }

    private static void put(SortedMap<String, List<String>> names, String kind, Node root, String list) {
        List<String> found = new ArrayList<>();
        for (Node item : items(root, list)) {
            if (!(item.along("name") instanceof Node.Text(var _, String name))) {
                return; // one has no name that could be read: a reference may mean just that one
            }
            found.add(name);
        }
        if (root instanceof Node.Obj object && (object.get(list) instanceof Node.Arr || isLeftOut(list, object))) {
            names.put(kind, List.copyOf(found));
        }
    }

    /** Whether a list is rightly not there: not required, and no other key stands there that may mean it. */
    private static boolean isLeftOut(String list, Node.Obj root) {
        Key<Scenario, ?> key = ScenarioFormat.SCENARIO.key(list);
        List<String> names = ScenarioFormat.SCENARIO.keyNames();
        return !root.has(list)
                && !key.isRequired()
                && root.members().stream()
                        .map(Node.Member::name)
                        .filter(name -> !names.contains(name))
                        .noneMatch(name -> list.equals(Nearest.to(name, names)));
    }

    private static void putWorkers(SortedMap<String, List<String>> names, String application, Node node, Node root) {
        List<String> workers = new ArrayList<>();
        if (!(node instanceof Node.Obj object) || !addFromStart(object.get("workers"), workers)) {
            return;
        }
        List<String> applications = names.get(ApplicationFields.APPLICATION);
        boolean only = applications != null && applications.size() == 1;
        for (Node action : items(root, "actions")) {
            if (action instanceof Node.Obj timed && timed.get("startWorker") instanceof Node.Obj start) {
                boolean mine = start.has("application")
                        ? start.along("application") instanceof Node.Text(var _, String other)
                                && other.equals(application)
                        : only;
                if (mine && start.along("worker") instanceof Node.Text(var _, String worker)) {
                    workers.add(worker);
                }
            }
        }
        names.put(WorkerNames.kind(application), workers.stream().distinct().toList());
    }

    /** Whether it could be found out which workers there are. */
    private static boolean addFromStart(@Nullable Node written, List<String> workers) {
        switch (written) {
            case null -> workers.add(ApplicationFormat.Workers.name(1).value());
            case Node.Num number -> {
                Long count = Numbers.wholeOf(number);
                if (count == null || count < 0 || count > ApplicationFormat.MOST_WORKERS) {
                    return false;
                }
                ApplicationFormat.Workers.numbered(count.intValue()).names().forEach(name -> workers.add(name.value()));
            }
            case Node.Arr(var _, List<Node> items) -> {
                for (Node item : items) {
                    if (!(item instanceof Node.Text(var _, String name))) {
                        return false;
                    }
                    workers.add(name);
                }
            }
            case Node.Obj _, Node.Text _, Node.Bool _, Node.Null _ -> {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Duration length(Node root) {
        if (!(root.along("duration") instanceof Node.Text(var _, String text))) {
            return null;
        }
        try {
            Duration length = DurationText.parse(text);
            return length.compareTo(Fields.LONGEST) <= 0 ? length : null;
        } catch (IllegalArgumentException _) {
            return null; // reported where it is read
        }
    }

    private static List<Node> items(Node root, String list) {
        return root instanceof Node.Obj object && object.get(list) instanceof Node.Arr(var _, List<Node> items)
                ? items
                : List.of();
    }
}
