package dev.shardlab.draw;

import dev.shardlab.draw.firehose.DeliveryTiles;
import dev.shardlab.draw.firehose.VesselCloseUp;
import dev.shardlab.draw.item.SystemId;
import dev.shardlab.draw.kinesis.StreamTile;
import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.DifferenceMarks;
import dev.shardlab.draw.paper.Focus;
import dev.shardlab.draw.paper.Legend;
import dev.shardlab.draw.paper.Note;
import dev.shardlab.draw.paper.Picture;
import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.draw.paper.View;
import dev.shardlab.draw.plan.Arrangement;
import dev.shardlab.draw.plan.Graph;
import dev.shardlab.draw.plan.MapPainter;
import dev.shardlab.draw.queue.QueueTile;
import dev.shardlab.draw.queue.TubeCloseUp;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.model.queue.RedrivePolicy;
import dev.shardlab.state.LabState;
import dev.shardlab.state.firehose.DeliveryStreamState;
import dev.shardlab.state.kinesis.StreamState;
import dev.shardlab.state.queue.QueueState;
import dev.shardlab.state.queue.QueueWorkerState;
import java.util.List;

/** Paints one picture: what is in focus in close-up, all else as tiles. */
public final class Painting {

    private final LabState state;
    private final VirtualTime time;
    private final Sketch sketch;

    private Painting(LabState state, VirtualTime time, View view) {
        this.state = state;
        this.time = time;
        sketch = new Sketch(view);
    }

    /**
     * The picture of a state at a time: a pure function, so that playing, seeking and exporting show the same.
     *
     * @param state everything that happened up to {@code time} and nothing later
     */
    public static Picture of(LabState state, VirtualTime time, View view) {
        return new Painting(state, time, view).paint();
    }

    /** The systems that the picture has in close-up: none where it is a map, also for want of room. */
    public static List<SystemId> closeUps(LabState state, VirtualTime time, View view) {
        Painting painting = new Painting(state, time, view);
        Focus focus = Focusing.of(state, view.focus());
        return Arrangement.of(painting.graph(), focus, painting.sketch).closeUps();
    }

    /**
     * How much the ribbons of the map carry a pixel of their width, in records or messages a second: for the view of a picture
     * that is compared with this one. 0 where nothing flows, and where the picture is no map.
     */
    public static double ribbonScale(LabState state, VirtualTime time, View view) {
        Painting painting = new Painting(state, time, view);
        Focus focus = Focusing.of(state, view.focus());
        if (!focus.chosen()) {
            return 0;
        }
        Graph graph = painting.graph();
        return new MapPainter(painting.sketch, graph, Arrangement.of(graph, focus, painting.sketch)).ribbonScale();
    }

    private Graph graph() {
        return LabGraph.of(state, time, sketch.view());
    }

    private Picture paint() {
        if (!state.hasStores()) {
            new EmptyStage(sketch, time).paint(state);
            return sketch.finish();
        }
        Focus focus = Focusing.of(state, sketch.view().focus());
        if (focus.chosen()) {
            paintFocused(focus);
        } else {
            paintStreams();
        }
        new DifferenceMarks(sketch).paint();
        sketch.view()
                .differences()
                .forEach(difference -> sketch.note(new Note(difference.item(), "differs: " + difference.words())));
        new Legend(sketch).paint();
        return sketch.finish();
    }

    /** Streams alone share the stage as far as there is room. */
    private void paintStreams() {
        ShownStreams shown = new ShownStreams(state, sketch);
        List<StreamState> streams = shown.list();
        double stacked = (sketch.view().height() - sketch.units(Arrangement.LEGEND)) / streams.size();
        StreamCloseUp painter = new StreamCloseUp(state, time, sketch);
        for (int i = 0; i < streams.size(); i++) {
            painter.paint(streams.get(i), new Area(0, i * stacked, sketch.view().width(), (i + 1) * stacked));
        }
        shown.paintOthers();
    }

    private void paintFocused(Focus focus) {
        Graph graph = graph();
        Arrangement arrangement = Arrangement.of(graph, focus, sketch);
        new MapPainter(sketch, graph, arrangement).paint();
        for (SystemId system : arrangement.closeUps()) {
            Area area = arrangement.frames().get(system);
            if (area != null) {
                paintCloseUp(system, area);
            }
        }
    }

    private void paintCloseUp(SystemId system, Area area) {
        for (StreamState stream : state.kinesis().streams()) {
            if (StreamTile.id(stream.name()).equals(system)) {
                new StreamCloseUp(state, time, sketch).paint(stream, area);
            }
        }
        for (QueueState queue : state.queues().all()) {
            if (QueueTile.id(queue.name()).equals(system)) {
                paint(queue, area);
            }
        }
        for (DeliveryStreamState stream : state.firehose().all()) {
            if (DeliveryTiles.id(stream.name()).equals(system)) {
                new VesselCloseUp(stream, time, sketch).paint(area);
            }
        }
    }

    private void paint(QueueState queue, Area area) {
        RedrivePolicy redrive = queue.settings().redrive();
        QueueState dead = redrive == null
                ? null
                : state.queues().queue(redrive.deadLetterQueue()).orElse(null);
        List<QueueWorkerState> workers = state.queues().workers().stream()
                .filter(worker -> worker.queue().equals(queue.name()))
                .toList();
        List<QueueName> letterWriters = state.queues().all().stream()
                .filter(other -> other.sendsDeadLettersTo(queue.name()))
                .map(QueueState::name)
                .toList();
        new TubeCloseUp(queue, letterWriters, dead, workers, time, sketch).paint(area);
    }
}
