package dev.shardlab.ui.live;

import dev.shardlab.words.client.ClientKind;
import dev.shardlab.words.client.ConnectLines;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The lines that point a client here, in a tab for each kind of client, ready to be copied. */
final class ConnectView extends VBox {

    private final Label heading = new Label();
    private final Label code = new Label();
    private final CopyButton copy = new CopyButton("live-copy", "Copy", code::getText);
    private ClientKind kind = ClientKind.CLI;
    private @Nullable ConnectLines lines;

    ConnectView() {
        super(8);
        heading.setId("live-heading");
        heading.getStyleClass().add("lab-heading");
        FlowPane tabs = new FlowPane(2, 2);
        ToggleGroup kinds = new ToggleGroup();
        for (ClientKind each : ClientKind.values()) {
            tabs.getChildren().add(tab(each, kinds));
        }
        code.setId("live-code");
        code.getStyleClass().addAll("lab-code", "lab-text", "live-code");
        code.setWrapText(true);
        code.setMaxWidth(Double.MAX_VALUE);
        code.setMinHeight(USE_PREF_SIZE);
        HBox foot = new HBox(copy);
        foot.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(heading, tabs, code, foot);
    }

    private ToggleButton tab(ClientKind each, ToggleGroup kinds) {
        ToggleButton tab = new ToggleButton(each.title());
        tab.setId("live-" + each.name().toLowerCase(Locale.ROOT));
        tab.getStyleClass().addAll("lab-chip", "live-tab");
        tab.setMinWidth(USE_PREF_SIZE);
        tab.setToggleGroup(kinds);
        tab.setSelected(each == kind);
        tab.setAccessibleText("Lines for " + each.title());
        tab.setOnAction(_ -> {
            kind = each;
            tab.setSelected(true);
            write();
        });
        return tab;
    }

    void show(ConnectLines present) {
        if (!present.equals(lines)) {
            lines = present;
            write();
        }
    }

    private void write() {
        heading.setText(lines == null ? "" : lines.heading(kind));
        code.setText(lines == null ? "" : lines.of(kind));
        copy.rest();
    }
}
