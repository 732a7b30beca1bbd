package dev.shardlab.ui.live;

import dev.shardlab.model.ClientName;
import dev.shardlab.state.ClientState;
import dev.shardlab.state.ClientStates;
import dev.shardlab.ui.live.LiveEndpoint.Guest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Which clients are connected: one line for each name, however many connections it has. */
final class GuestsView extends VBox {

    private static final DateTimeFormatter SINCE = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    /** All connections of one name. */
    private record Party(String name, Instant since, long calls, long errors) {

        static Party of(String name, Instant since, ClientStates known) {
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

    GuestsView() {
        super(8);
        setId("live-guests");
        Label heading = new Label("Connected now");
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
     * @param guests open connections
     * @param known what clients have done up to the time shown
     */
    void show(List<Guest> guests, ClientStates known) {
        Map<String, Instant> since = new TreeMap<>();
        guests.forEach(
                guest -> since.merge(guest.name(), guest.since(), (one, other) -> one.isBefore(other) ? one : other));
        List<Party> present = since.entrySet().stream()
                .map(each -> Party.of(each.getKey(), each.getValue(), known))
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
        table.addRow(0, head("client"), head("calls"), head("errors"), head("since"));
        int row = 1;
        for (Party party : shown) {
            List<Label> cells = new ArrayList<>();
            Label name = new Label(party.name());
            name.getStyleClass().add("lab-text");
            name.setWrapText(true);
            cells.add(name);
            cells.add(number(Long.toString(party.calls())));
            cells.add(number(Long.toString(party.errors())));
            cells.add(number(SINCE.format(party.since().atZone(ZoneId.systemDefault()))));
            table.addRow(row++, cells.toArray(Label[]::new));
        }
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
