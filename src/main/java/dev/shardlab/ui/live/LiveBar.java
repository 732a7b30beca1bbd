package dev.shardlab.ui.live;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Circle;

/** The switch in the window's bar, and how far one is: the words open and close the panel that says more. */
public final class LiveBar extends HBox {

    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final BooleanProperty panel = new SimpleBooleanProperty(this, "panel");
    private final ToggleButton flip = new ToggleButton("Live");
    private final Button words = new Button();

    public LiveBar(LiveSwitch live) {
        super(2);
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        getStyleClass().add("lab-live");
        flip.setId("live-switch");
        flip.setGraphic(new Circle(4));
        flip.getStyleClass().add("lab-live-switch");
        flip.setMinWidth(USE_PREF_SIZE);
        flip.setTooltip(new Tooltip("Let real clients put to and read from the streams shown (G)"));
        flip.setOnAction(_ -> {
            panel.set(true);
            live.flip();
            show(live.stateProperty().get());
        });
        words.setId("live-state");
        words.getStyleClass().addAll("lab-plain", "lab-live-words");
        words.setTextOverrun(OverrunStyle.ELLIPSIS);
        words.setMinWidth(0);
        words.setOnAction(_ -> panel.set(!panel.get()));
        getChildren().addAll(flip, words);
        live.stateProperty().subscribe(this::show);
        live.troubleProperty().subscribe(said -> {
            if (!said.isEmpty()) {
                pseudoClassStateChanged(WRONG, true);
                words.setTooltip(new Tooltip(said + "\n(click: show or hide the panel)"));
            }
        });
    }

    private void show(LiveState state) {
        boolean open = state instanceof LiveState.Listening;
        flip.setSelected(open);
        flip.setAccessibleText("Live: " + state.words());
        flip.setDisable(state instanceof LiveState.Starting);
        words.setText(state.words());
        words.setTooltip(new Tooltip(state.words() + "\n(click: show or hide the panel)"));
        pseudoClassStateChanged(OPEN, open);
        pseudoClassStateChanged(WRONG, state instanceof LiveState.CouldNot);
    }

    /** Whether the panel is wanted that says how clients connect. */
    public BooleanProperty panelProperty() {
        return panel;
    }
}
