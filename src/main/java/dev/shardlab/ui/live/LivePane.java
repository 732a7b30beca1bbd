package dev.shardlab.ui.live;

import dev.shardlab.live.Branch;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.ui.refresh.Refresh;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.theme.Icon;
import dev.shardlab.words.client.ConnectLines;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How clients get to the laboratory in the window, and which are there. */
public final class LivePane extends VBox {

    private static final String OFF =
            "Switch Live on, and unmodified clients can use the streams and queues shown here:"
                    + " time then follows the clock on the wall, from the moment shown on.";

    private final PlaySession session;
    private final LiveSwitch live;
    private final Label status = new Label();
    private final Label trouble = new Label();
    private final Label time = new Label();
    private final Button start = new Button("Go live");
    private final EndpointRows endpoint = new EndpointRows();
    private final ConnectView connect = new ConnectView();
    private final ConnectedClientsView connections = new ConnectedClientsView();
    private final Button save = new Button("Save what just happened…");
    private final List<Region> whileOpen = List.of(endpoint, connections, connect);
    private Runnable closing = () -> {};
    private Consumer<Branch> saving = _ -> {};

    public LivePane(PlaySession session, LiveSwitch live) {
        super(16);
        this.session = session;
        this.live = live;
        setId("live-pane");
        getStyleClass().addAll("live-pane", "lab-pane");
        getStylesheets()
                .add(Objects.requireNonNull(LivePane.class.getResource("live.css"))
                        .toExternalForm());
        status.setId("live-words");
        status.setWrapText(true);
        status.setMinHeight(USE_PREF_SIZE);
        trouble.setId("live-trouble");
        trouble.getStyleClass().add("lab-warning");
        trouble.setWrapText(true);
        trouble.setMinHeight(USE_PREF_SIZE);
        time.setId("live-time");
        time.getStyleClass().add("lab-muted");
        time.setWrapText(true);
        time.setMinHeight(USE_PREF_SIZE);
        start.setId("live-start");
        start.getStyleClass().add("lab-primary");
        start.setOnAction(_ -> live.on());
        save.setId("live-save");
        save.setTooltip(new Tooltip("As a scenario, which plays as the live branch went"));
        save.setOnAction(_ -> saved().ifPresent(branch -> saving.accept(branch)));
        getChildren().addAll(head(), status, trouble, time, start);
        getChildren().addAll(whileOpen);
        getChildren().add(save);
        live.stateProperty().subscribe(_ -> write());
        live.connectionsProperty().subscribe(_ -> write());
        live.troubleProperty().subscribe(_ -> write());
        session.live().branchProperty().subscribe(_ -> write());
        Refresh.of(session, this::write);
    }

    private HBox head() {
        Label title = new Label("Live");
        title.getStyleClass().add("lab-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = new Button();
        close.setId("live-close");
        close.setGraphic(Icon.CLOSE.of(10));
        close.getStyleClass().add("lab-plain");
        close.setAccessibleText("Close this panel; Live stays as it is");
        close.setTooltip(new Tooltip("Close this panel; Live stays as it is"));
        close.setOnAction(_ -> closing.run());
        HBox head = new HBox(title, space, close);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    /** Called when the student has seen enough of this. */
    public void onClose(Runnable listener) {
        closing = listener;
    }

    /** Called with the live branch when that is to be kept as a scenario. */
    public void onSave(Consumer<Branch> listener) {
        saving = listener;
    }

    private Optional<Branch> saved() {
        return Optional.ofNullable(session.live().branchProperty().get());
    }

    private void write() {
        LiveState state = live.stateProperty().get();
        status.getStyleClass().setAll("label", state instanceof LiveState.CouldNot ? "lab-warning" : "lab-muted");
        status.setText(
                switch (state) {
                    case LiveState.Off _ -> OFF;
                    case LiveState.Starting _ -> "The endpoint is being opened…";
                    case LiveState.Listening _ -> "Point a client here; whatever it does happens on the stage.";
                    case LiveState.CouldNot(String why) -> why;
                });
        boolean open = state instanceof LiveState.Listening;
        whileOpen.forEach(part -> show(part, open));
        time.setText(open ? session.live().timeInWords().orElse("") : "");
        trouble.setText(live.troubleProperty().get());
        show(trouble, !trouble.getText().isEmpty());
        show(time, !time.getText().isEmpty());
        show(start, state instanceof LiveState.Off || state instanceof LiveState.CouldNot);
        show(save, saved().isPresent());
        if (state instanceof LiveState.Listening(LiveEndpoint listening)) {
            endpoint.show(listening, session.shown().state().kinesis().service());
            connect.show(lines(listening));
            connections.show(
                    live.connectionsProperty().get(), session.shown().state().clients());
        }
    }

    private ConnectLines lines(LiveEndpoint listening) {
        Optional<StreamName> first = session.shown().state().kinesis().streams().stream()
                .map(stream -> stream.name())
                .findFirst();
        Optional<ConnectLines.Queue> queue = session.shown().state().queues().all().stream()
                .map(found -> new ConnectLines.Queue(found.name(), true))
                .findFirst();
        return new ConnectLines(
                listening.address(),
                listening.tlsAddress(),
                session.shown().state().kinesis().service().region(),
                first.orElse(ConnectLines.FIRST),
                first.isPresent(),
                queue.orElse(first.isPresent() ? null : ConnectLines.FIRST_QUEUE),
                listening.takesAnyKeys());
    }

    private static void show(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
