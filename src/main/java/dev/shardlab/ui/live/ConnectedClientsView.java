package dev.shardlab.ui.live;

import dev.shardlab.model.ClientName;
import dev.shardlab.state.client.ClientState;
import dev.shardlab.state.client.ClientStates;
import dev.shardlab.ui.live.LiveEndpoint.OpenConnection;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Which clients are connected, or were: one line for each name, however many connections it has. */
final class ConnectedClientsView extends VBox {

    private static final DateTimeFormatter SINCE = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    /**
     * All connections of one name.
     *
     * @param since the first of those that are open; null for none
     */
    private record Party(String name, @Nullable Instant since, long calls, long errors) {

        static Party of(String name, @Nullable Instant since, ClientStates known) {
            return new Party(
                    name,
                    since,
                    known.client(new ClientName(name)).map(ClientState::calls).orElse(0L),
                    known.client(new ClientName(name))
                            .map(ClientState::refusals)
                            .orElse(0L));
        }
    }

    private final GridPane table = new GridPane(10, 5);
    private final Label nobody = new Label("Nobody yet.");
    private List<Party> shown = List.of();

    ConnectedClientsView() {
        super(8);
        setId("live-connections");
        Label heading = new Label("Clients");
        heading.getStyleClass().add("lab-heading");
        nobody.getStyleClass().addAll("lab-faint", "lab-small");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        table.getColumnConstraints().addAll(names, numbers(), numbers(), numbers());
        getChildren().addAll(heading, nobody, table);
        show(List.of(), new ClientStates());
    }

    private static ColumnConstraints numbers() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHalignment(HPos.RIGHT);
        column.setMinWidth(USE_PREF_SIZE);
        return column;
    }

    /**
     * Shows who is there.
     *
     * @param connections open connections
     * @param known what clients have done up to the time shown
     */
    void show(List<OpenConnection> connections, ClientStates known) {
        Map<String, Instant> since = new TreeMap<>();
        connections.forEach(connection ->
                since.merge(connection.name(), connection.since(), (one, other) -> one.isBefore(other) ? one : other));
        Set<String> names = new TreeSet<>(since.keySet());
        known.all().forEach(client -> names.add(client.name().value()));
        List<Party> present = names.stream()
                .map(name -> Party.of(name, since.get(name), known))
                .toList();
        nobody.setVisible(present.isEmpty());
        nobody.setManaged(present.isEmpty());
        table.setVisible(!present.isEmpty());
        table.setManaged(!present.isEmpty());
        if (!present.equals(shown)) {
            shown = present;
            write();
        }
    }

    private void write() {
        table.getChildren().clear();
        table.addRow(0, head("client"), head("calls"), head("errors"), head("connected"));
        int row = 1;
        for (Party party : shown) {
            List<Label> cells = new ArrayList<>();
            Label name = new Label(party.name());
            name.getStyleClass().add("lab-text");
            name.setWrapText(true);
            cells.add(name);
            cells.add(number(Long.toString(party.calls())));
            cells.add(number(Long.toString(party.errors())));
            cells.add(since(party));
            table.addRow(row++, cells.toArray(Label[]::new));
        }
    }

    private static Label since(Party party) {
        Instant since = party.since();
        return since == null ? head("gone") : number(SINCE.format(since.atZone(ZoneId.systemDefault())));
    }

    private static Label head(String words) {
        Label label = new Label(words);
        label.getStyleClass().addAll("lab-faint", "lab-small");
        return label;
    }

    private static Label number(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("lab-mono", "lab-small", "lab-text");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
