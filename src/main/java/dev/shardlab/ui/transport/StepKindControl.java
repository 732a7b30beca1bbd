package dev.shardlab.ui.transport;

import dev.shardlab.ui.session.EqualSteps;
import dev.shardlab.ui.session.StepKind;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** What the steps lead to: one of four words under the step buttons. */
final class StepKindControl extends HBox {

    StepKindControl(EqualSteps steps) {
        super(1);
        setId("step-kind");
        setAlignment(Pos.CENTER_LEFT);
        Label heading = new Label("step");
        heading.getStyleClass().addAll("lab-muted", "lab-small");
        heading.setMinWidth(USE_PREF_SIZE);
        HBox.setMargin(heading, new Insets(0, 5, 0, 0));
        getChildren().add(heading);
        ToggleGroup kinds = new ToggleGroup();
        for (StepKind kind : StepKind.values()) {
            getChildren().add(choice(kind, steps, kinds));
        }
    }

    private static ToggleButton choice(StepKind kind, EqualSteps steps, ToggleGroup kinds) {
        ToggleButton choice = new ToggleButton(kind.word());
        choice.setId("step-kind-" + kind.word());
        choice.getStyleClass().addAll("lab-chip", "lab-step-kind");
        choice.setMinWidth(USE_PREF_SIZE);
        choice.setToggleGroup(kinds);
        choice.setAccessibleText("Step to the next " + kind.inFull());
        choice.setTooltip(new Tooltip("Step from one " + kind.inFull() + " to the next (S)"));
        choice.setOnAction(_ -> {
            choice.setSelected(true);
            steps.kindProperty().set(kind);
        });
        steps.kindProperty().subscribe(present -> choice.setSelected(present == kind));
        return choice;
    }
}
