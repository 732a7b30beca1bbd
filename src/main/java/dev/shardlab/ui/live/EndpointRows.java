package dev.shardlab.ui.live;

import dev.shardlab.model.Service;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Where clients connect, and what service they find there. */
final class EndpointRows extends GridPane {

    private final Label address = value("live-address");
    private final Label tls = value("live-tls-address");
    private final Label region = value("live-region");
    private final Label account = value("live-account");
    private final Label limits = value("live-limits");

    EndpointRows() {
        super(6, 5);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(names, values);
        addRow(0, name("endpoint"), copied(address, "live-copy-address"));
        addRow(1, name("with TLS"), tls);
        addRow(2, name("region"), region);
        addRow(3, name("account"), account);
        addRow(4, name("limits"), limits);
    }

    void show(LiveEndpoint endpoint, Service service) {
        address.setText(endpoint.address());
        tls.setText(endpoint.tlsAddress().isEmpty() ? "none" : endpoint.tlsAddress());
        region.setText(service.region());
        account.setText(service.account());
        limits.setText(service.limitsOn() ? "on, as in the service" : "off: nothing is throttled");
    }

    /** The button stands below where there is no room beside. */
    private static FlowPane copied(Label label, String id) {
        FlowPane pane = new FlowPane(8, 3, label, new CopyButton(id, "Copy", label::getText));
        pane.setAlignment(Pos.CENTER_LEFT);
        pane.setPrefWrapLength(0);
        return pane;
    }

    private static Label name(String words) {
        Label label = new Label(words);
        label.getStyleClass().addAll("lab-muted", "lab-small");
        return label;
    }

    private static Label value(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().addAll("lab-mono", "lab-small", "lab-text");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
