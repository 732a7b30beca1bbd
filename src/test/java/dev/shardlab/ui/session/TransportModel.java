package dev.shardlab.ui.session;

import dev.shardlab.event.Event;
import dev.shardlab.event.QueueEvent.QueueCallRefused;
import dev.shardlab.event.StreamEvent.ChangeRefused;
import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.EventSink;
import dev.shardlab.sim.Input;
import dev.shardlab.sim.Simulation;
import dev.shardlab.sim.producer.InputFiles;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.Setup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a session is to show, in the simplest way there is: it remembers a time and a list of inputs for each branch, and whoever
 * wants to see something runs the whole experiment from zero to that time. No history is kept, nothing is sought, nothing is
 * simulated ahead.
 */
final class TransportModel {

    /** All that can be asked of a session after an operation. */
    record View(VirtualTime time, long position, boolean playing, List<String> state, List<Line> lines) {}

    /** A branch in sight. */
    record Line(int number, @Nullable Integer parent, VirtualTime from, List<Input> inputs, boolean shown) {}

    private static final class Node {
        final int number;

        @Nullable
        Node parent;

        VirtualTime from;
        List<Input> inputs;
        VirtualTime shownUntil;

        Node(int number, @Nullable Node parent, VirtualTime from, List<Input> inputs) {
            this.number = number;
            this.parent = parent;
            this.from = from;
            this.inputs = inputs;
            shownUntil = from;
        }
    }

    private final Setup setup;
    private final InputFiles files;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<StepKind, List<VirtualTime>> left = new EnumMap<>(StepKind.class);
    private Node shown;
    private VirtualTime time;
    private int made = 1;
    private boolean playing;
    private boolean reversed;
    private @Nullable VirtualTime arrived;
    private @Nullable List<Input> walked;
    private @Nullable Node walkedOn;
    private @Nullable Node deleted;
    private boolean shownWhenDeleted;

    TransportModel(Setup setup, InputFiles files) {
        this.setup = setup;
        this.files = files;
        time = setup.start();
        shown = new Node(0, null, setup.start(), List.of());
        nodes.add(shown);
        Stream.of(StepKind.values()).forEach(kind -> left.put(kind, new ArrayList<>()));
    }

    View view() {
        Simulation simulation = new Simulation(setup, files);
        long[] events = {0};
        replay(simulation, time, _ -> events[0]++);
        return new View(time, events[0], playing, simulation.state().describe(), lines());
    }

    private List<Line> lines() {
        return nodes.stream()
                .filter(node -> node != deleted)
                .map(node -> {
                    boolean orphan = deleted != null && node.parent == deleted;
                    Node parent = orphan ? Objects.requireNonNull(deleted).parent : node.parent;
                    VirtualTime from = orphan ? Objects.requireNonNull(deleted).from : node.from;
                    return new Line(
                            node.number, parent == null ? null : parent.number, from, node.inputs, node == shown);
                })
                .sorted(Comparator.comparing(Line::number))
                .toList();
    }

    private void replay(Simulation simulation, VirtualTime until, EventSink out) {
        for (Input input : inputsUntil(shown, until)) {
            simulation.runUntil(input.at(), out);
            simulation.take(input.action(), true);
        }
        simulation.runUntil(until, out);
    }

    private static List<Input> inputsUntil(Node node, VirtualTime until) {
        return node.inputs.stream().filter(input -> !input.at().isAfter(until)).toList();
    }

    private void show(VirtualTime target) {
        time = VirtualTime.latest(setup.start(), VirtualTime.earliest(target, setup.end()));
        shown.shownUntil = VirtualTime.latest(shown.shownUntil, time);
    }

    void play() {
        reversed = false;
        playing = time.isBefore(setup.end());
    }

    void playBackwards() {
        reversed = true;
        playing = time.isAfter(setup.start());
    }

    void pause() {
        playing = false;
    }

    /** So many microseconds pass in the experiment, if it is played. */
    void pass(long micros) {
        if (playing) {
            show(time.plusMicros(reversed ? -micros : micros));
            playing = reversed ? time.isAfter(setup.start()) : time.isBefore(setup.end());
        }
    }

    void seek(VirtualTime to) {
        show(to);
    }

    void stepForward(StepKind kind) {
        VirtualTime from = leave(kind);
        arrive(
                kind,
                Stream.concat(places(kind, from, 1), left(kind).stream())
                        .filter(place -> place.isAfter(from))
                        .min(VirtualTime::compareTo)
                        .orElse(setup.end()));
    }

    void stepBack(StepKind kind) {
        VirtualTime from = leave(kind);
        arrive(
                kind,
                Stream.concat(places(kind, from, 0), left(kind).stream())
                        .filter(place -> place.isBefore(from))
                        .max(VirtualTime::compareTo)
                        .orElse(setup.start()));
    }

    /** A step leaves a place behind to which steps of its kind come back, until time is moved by something else. */
    private VirtualTime leave(StepKind kind) {
        pause();
        if (!time.equals(arrived) || walkedOn != shown || walked != shown.inputs) {
            left.values().forEach(List::clear);
        }
        walkedOn = shown;
        walked = shown.inputs;
        left(kind).add(time);
        return time;
    }

    private void arrive(StepKind kind, VirtualTime place) {
        show(place);
        arrived = time;
        left(kind).remove(time);
    }

    private List<VirtualTime> left(StepKind kind) {
        return Objects.requireNonNull(left.get(kind));
    }

    private Stream<VirtualTime> places(StepKind kind, VirtualTime from, int secondsOn) {
        return switch (kind) {
            case EVENT -> times(_ -> true);
            case RECORD -> times(RecordsAppended.class::isInstance);
            case SECOND -> {
                long past = from.micros() - setup.start().micros() - (1 - secondsOn);
                Duration full = Duration.ofSeconds(Math.floorDiv(past, VirtualTime.MICROS_PER_SECOND) + secondsOn);
                yield Stream.of(setup.start().plus(full)).filter(this::isWithin);
            }
            case NOTABLE -> throw new IllegalArgumentException("which marks there are is not the transport's");
        };
    }

    private Stream<VirtualTime> times(Predicate<Event> wanted) {
        List<VirtualTime> times = new ArrayList<>();
        replay(new Simulation(setup, files), setup.end(), event -> {
            if (wanted.test(event)) {
                times.add(event.at());
            }
        });
        return times.stream().filter(this::isWithin);
    }

    private boolean isWithin(VirtualTime place) {
        return !place.isBefore(setup.start()) && !place.isAfter(setup.end());
    }

    void act(Action action) {
        settle();
        if (isRefused(action)) {
            return;
        }
        Node on = time.isBefore(shown.shownUntil) ? leave() : shown;
        List<Input> inputs = new ArrayList<>(inputsUntil(on, time));
        inputs.add(new Input(time, action));
        on.inputs = List.copyOf(inputs);
        switchNow(on);
    }

    private boolean isRefused(Action action) {
        Simulation simulation = new Simulation(setup, files);
        replay(simulation, time, _ -> {});
        simulation.take(action, true);
        boolean[] refused = {false};
        simulation.runUntil(
                time,
                event -> refused[0] |= event instanceof ChangeRefused
                        || (event instanceof QueueCallRefused ofQueue && ofQueue.isOfScenario()));
        return refused[0];
    }

    /** A branch that begins here and has no change yet is not forked again. */
    void fork() {
        boolean isFork = shown.parent != null
                && shown.from.equals(time)
                && shown.inputs.stream().allMatch(input -> input.at().isBefore(time));
        if (!isFork) {
            settle();
            switchNow(leave());
        }
    }

    /** A new branch, which leaves the one that is itself at this time. */
    private Node leave() {
        Node parent = shown;
        while (parent.parent != null && time.isBefore(parent.from)) {
            parent = parent.parent;
        }
        Node branch = new Node(made++, parent, time, inputsUntil(parent, time));
        nodes.add(branch);
        return branch;
    }

    private void switchNow(Node to) {
        shown = to;
        show(time);
    }

    /** The branches in sight, by number. */
    List<Integer> numbers() {
        return lines().stream().map(Line::number).toList();
    }

    void switchTo(int number) {
        settle();
        switchNow(find(number));
    }

    void delete(int number) {
        Node gone = find(number);
        if (gone.parent == null) {
            return;
        }
        Node parent = gone.parent == deleted ? Objects.requireNonNull(deleted).parent : gone.parent;
        settle();
        deleted = gone;
        shownWhenDeleted = shown == gone;
        if (shownWhenDeleted) {
            switchNow(Objects.requireNonNull(parent));
        }
    }

    void undoDelete() {
        Node back = deleted;
        deleted = null;
        if (back != null && shownWhenDeleted) {
            switchNow(back);
        }
    }

    /** What is deleted is gone for good; what hung on it hangs on its parent. */
    void settle() {
        Node gone = deleted;
        deleted = null;
        if (gone != null) {
            nodes.remove(gone);
            for (Node child : nodes) {
                if (child.parent == gone) {
                    child.parent = gone.parent;
                    child.from = gone.from;
                }
            }
        }
    }

    private Node find(int number) {
        return nodes.stream().filter(node -> node.number == number).findFirst().orElseThrow();
    }
}
