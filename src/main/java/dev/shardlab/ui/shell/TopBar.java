package dev.shardlab.ui.shell;

import dev.shardlab.scenario.Scenario;
import dev.shardlab.ui.live.LiveBar;
import dev.shardlab.ui.session.Shown;
import dev.shardlab.ui.theme.Icon;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The strip at the top: what this is, what is played, and the few buttons of the window. */
final class TopBar extends HBox {

    private static final double HEIGHT = 46;

    TopBar(Scenario scenario, Shown shown, LiveBar live, Commands commands) {
        super(10);
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        getStyleClass().add("lab-topbar");

        Label title = new Label(scenario.title());
        title.getStyleClass().add("lab-title");
        Label step = new Label();
        step.setId("step-count");
        step.getStyleClass().addAll("lab-muted", "lab-small");
        step.setMinWidth(USE_PREF_SIZE);
        Region middle = new Region();
        HBox.setHgrow(middle, Priority.ALWAYS);

        getChildren().addAll(new Brand(), rule(), title, step, middle, live, rule());
        getChildren()
                .addAll(
                        button("library", Icon.LIBRARY, "Choose a scenario (L)", commands::showLibrary),
                        button("work", Icon.SAVE, "Save my work (W)", commands::saveWork),
                        button("compare", Icon.FUTURES, "Compare two futures (V)", commands::compare),
                        button(
                                "projector",
                                Icon.PROJECTOR,
                                "Present: full screen, large (F5)",
                                commands::togglePresenting),
                        button("theme", Icon.THEME, "Light or dark (T)", commands::toggleTheme),
                        button("help", Icon.HELP, "Keys and marks (?)", commands::toggleHelp));

        shown.timeProperty().subscribe(_ -> step.setText(stepWords(scenario, shown)));
    }

    private static String stepWords(Scenario scenario, Shown shown) {
        var steps = scenario.steps();
        var passed = shown.time().since(shown.start());
        long told =
                steps.stream().filter(step -> step.at().compareTo(passed) <= 0).count();
        return steps.isEmpty() ? "" : "step " + Math.max(1, told) + " of " + steps.size();
    }

    private static Region rule() {
        Region rule = new Region();
        rule.setStyle("-fx-background-color: -color-border-default;");
        rule.setMinSize(1, 20);
        rule.setMaxSize(1, 20);
        HBox.setMargin(rule, new Insets(0, 6, 0, 6));
        return rule;
    }

    private static Button button(String id, Icon icon, String words, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(icon.of(15));
        button.getStyleClass().add("lab-plain");
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(_ -> action.run());
        return button;
    }
}
