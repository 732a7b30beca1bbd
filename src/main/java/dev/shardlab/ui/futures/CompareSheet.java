package dev.shardlab.ui.futures;

import dev.shardlab.live.Branch;
import dev.shardlab.scenario.json.Problem;
import dev.shardlab.scenario.setting.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** With what one may compare: the other branches, variations of the plan, and any value that is typed. */
public final class CompareSheet extends StackPane {

    private static final double WIDTH = 560;
    private static final int LONGEST_EXAMPLE = 36;
    /** What the sheet needs besides the choices, and a margin around it. */
    private static final double BESIDES = 260;

    private final TwoFutures futures;
    private final VBox choices = new VBox(6);
    private final TextField typed = new TextField();
    private final Label problem = new Label();
    private final Runnable afterwards;

    /** @param afterwards what follows when the sheet is closed */
    public CompareSheet(TwoFutures futures, Runnable afterwards) {
        this.futures = futures;
        this.afterwards = afterwards;
        setId("compare-sheet");
        getStyleClass().add("lab-veil");
        getStylesheets().add(FuturesPane.stylesheet());
        setVisible(false);
        ScrollPane offers = scrolling(choices);
        offers.maxHeightProperty().bind(heightProperty().subtract(BESIDES));
        VBox sheet = new VBox(14, title(), offers, line(), problem);
        sheet.getStyleClass().add("lab-sheet");
        sheet.setMaxSize(WIDTH, USE_PREF_SIZE);
        getChildren().add(sheet);
        setAlignment(Pos.CENTER);
        setOnMouseClicked(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
        problem.setId("compare-problem");
        problem.getStyleClass().addAll("lab-danger", "lab-small");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
    }

    private static Label title() {
        Label title = new Label("Compare with another future");
        title.getStyleClass().add("lab-title");
        return title;
    }

    private static ScrollPane scrolling(Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        return scroll;
    }

    private HBox line() {
        typed.setId("compare-setting");
        typed.setPromptText("any value, such as " + example());
        typed.setAccessibleText("A path in the scenario, an equals sign and a value");
        typed.setOnAction(_ -> compareUnderTyped());
        HBox.setHgrow(typed, Priority.ALWAYS);
        Button go = new Button("Compare");
        go.setId("compare-go");
        go.getStyleClass().add("lab-primary");
        go.setMinWidth(USE_PREF_SIZE);
        go.setOnAction(_ -> compareUnderTyped());
        return new HBox(8, typed, go);
    }

    private String example() {
        return futures.variations().stream()
                .map(variation -> variation.setting().toString())
                .filter(setting -> setting.length() <= LONGEST_EXAMPLE)
                .findFirst()
                .orElse("duration=90s");
    }

    /** Offers what there is at present. */
    public void open() {
        List<Node> offers = new ArrayList<>();
        List<Branch> branches = futures.branches();
        if (!branches.isEmpty()) {
            offers.add(heading("Branches"));
            branches.forEach(branch -> offers.add(choice(branch.name(), "", () -> futures.compareWith(branch))));
        }
        List<Variation> variations = futures.variations();
        if (!variations.isEmpty()) {
            offers.add(heading("What if the plan had…"));
            variations.forEach(variation -> offers.add(choice(
                    variation.there(), "now " + variation.here(), () -> futures.compareUnder(variation.setting()))));
        }
        offers.add(heading("…or another value"));
        choices.getChildren().setAll(offers);
        problem.setText("");
        typed.clear();
        setVisible(true);
        offers.stream()
                .filter(Button.class::isInstance)
                .findFirst()
                .orElse(typed)
                .requestFocus();
    }

    public void close() {
        setVisible(false);
        afterwards.run();
    }

    private static Label heading(String words) {
        Label heading = new Label(words);
        heading.getStyleClass().add("lab-heading");
        return heading;
    }

    private Button choice(String words, String present, Runnable choose) {
        Button button = new Button(words);
        Label now = new Label(present);
        now.getStyleClass().addAll("lab-faint", "lab-small");
        button.setGraphic(now);
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setGraphicTextGap(12);
        button.getStyleClass().add("futures-choice");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(words + (present.isEmpty() ? "" : ", " + present));
        button.setOnAction(_ -> {
            choose.run();
            close();
        });
        button.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                button.fire();
                event.consume();
            }
        });
        return button;
    }

    private void compareUnderTyped() {
        try {
            List<Problem> problems = futures.compareUnder(Setting.parse(typed.getText()));
            problem.setText(problems.stream().map(CompareSheet::inWords).collect(Collectors.joining("\n")));
        } catch (IllegalArgumentException e) {
            problem.setText(e.getMessage());
        }
        if (problem.getText().isEmpty()) {
            close();
        }
    }

    private static String inWords(Problem found) {
        return found.hint().isEmpty() ? found.message() : found.message() + " " + found.hint();
    }
}
