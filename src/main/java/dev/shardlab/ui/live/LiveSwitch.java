package dev.shardlab.ui.live;

import dev.shardlab.live.RequestQueue;
import dev.shardlab.live.WallClock;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.ui.session.Live;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Switches live on and off: on lets the branch that is shown go live and opens an endpoint at its desk; off closes both.
 *
 * <p>Used on the JavaFX thread, which never waits: endpoints are opened and closed on a thread of their own, and once a frame it is
 * looked what has become of that.
 */
public final class LiveSwitch {

    /** Nobody needs to know sooner who has connected. */
    private static final int FRAMES_BETWEEN_LOOKS = 12;

    private final Live live;
    private final LiveEndpoint.Opening opening;
    private final WallClock wall;
    private final Executor aside;
    private final ReadOnlyObjectWrapper<LiveState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new LiveState.Off());
    private final ReadOnlyObjectWrapper<List<LiveEndpoint.OpenConnection>> connections =
            new ReadOnlyObjectWrapper<>(this, "connections", List.of());
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private CompletableFuture<@Nullable Void> closed = CompletableFuture.completedFuture(null);
    private @Nullable CompletableFuture<LiveEndpoint> asked;
    private int frames;

    /** A switch for the clock on the wall. */
    public LiveSwitch(Live live, LiveEndpoint.Opening opening) {
        this(live, opening, WallClock.SYSTEM, task -> Thread.ofPlatform()
                .name("endpoint")
                .daemon()
                .start(task));
    }

    /** @param aside does what may take a second */
    LiveSwitch(Live live, LiveEndpoint.Opening opening, WallClock wall, Executor aside) {
        this.live = live;
        this.opening = opening;
        this.wall = wall;
        this.aside = aside;
    }

    /** On if it is off, off if it is on; a start under way goes on. */
    public void flip() {
        switch (state.get()) {
            case LiveState.Off _, LiveState.CouldNot _ -> on();
            case LiveState.Listening _ -> off();
            case LiveState.Starting _ -> {}
        }
    }

    /** Lets clients ask from the time shown on. */
    public void on() {
        on(live.begins());
    }

    /** Lets clients ask from a time on, which may be one that is not simulated yet. */
    public void on(VirtualTime at) {
        if (isOff()) {
            state.set(new LiveState.Starting());
            CompletableFuture<RequestQueue> desk = live.begin(at, wall);
            asked = closed.thenCombine(desk, (_, opened) -> opened).thenApplyAsync(this::open, aside);
        }
    }

    private boolean isOff() {
        return switch (state.get()) {
            case LiveState.Off _, LiveState.CouldNot _ -> true;
            case LiveState.Starting _, LiveState.Listening _ -> false;
        };
    }

    private LiveEndpoint open(RequestQueue desk) {
        try {
            return opening.at(desk);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets nobody ask any more. */
    public void off() {
        if (state.get() instanceof LiveState.Listening(LiveEndpoint endpoint)) {
            closed = CompletableFuture.runAsync(endpoint::close, aside).thenApply(_ -> null);
            live.end();
            connections.set(List.of());
            trouble.set("");
            state.set(new LiveState.Off());
        }
    }

    /** Takes over what has become of it; called once a frame. */
    public void look() {
        CompletableFuture<LiveEndpoint> opened = asked;
        if (opened != null && opened.isDone() && !live.isBeginning()) {
            asked = null;
            if (opened.state() == Future.State.SUCCESS) {
                state.set(new LiveState.Listening(opened.resultNow()));
            } else {
                live.end();
                state.set(new LiveState.CouldNot(why(opened.exceptionNow())));
            }
        }
        if (state.get() instanceof LiveState.Listening(LiveEndpoint endpoint) && ++frames >= FRAMES_BETWEEN_LOOKS) {
            frames = 0;
            connections.set(endpoint.connections());
            trouble.set(endpoint.trouble().orElse(""));
        }
    }

    private static String why(Throwable problem) {
        Throwable cause = problem instanceof UncheckedIOException ? problem.getCause() : problem;
        return Optional.ofNullable(cause).map(Throwable::getMessage).orElse("The endpoint did not open.");
    }

    /** Ends for good, and waits until the port is free again. */
    public void close() {
        if (state.get() instanceof LiveState.Listening(LiveEndpoint endpoint)) {
            endpoint.close();
        }
        if (asked != null) {
            closed = asked.thenAccept(LiveEndpoint::close).thenApply(_ -> null);
        }
        asked = null;
        live.end();
        state.set(new LiveState.Off());
    }

    public ReadOnlyObjectProperty<LiveState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Who is connected. */
    public ReadOnlyObjectProperty<List<LiveEndpoint.OpenConnection>> connectionsProperty() {
        return connections.getReadOnlyProperty();
    }

    /** What went wrong with the endpoint, last, in a sentence; empty if nothing did. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
