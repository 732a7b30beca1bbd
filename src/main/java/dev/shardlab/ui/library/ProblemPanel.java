package dev.shardlab.ui.library;

import dev.shardlab.scenario.json.Problem;
import dev.shardlab.ui.theme.Icon;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Everything that is wrong with a scenario file, where, and what to do about it. */
final class ProblemPanel extends VBox {

    private static final double WIDTH = 720;
    private static final double MOST_HEIGHT = 420;

    ProblemPanel(String file, List<Problem> problems, Runnable close) {
        super(14);
        setId("problems");
        getStyleClass().add("lab-sheet");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        VBox list = new VBox(12);
        problems.forEach(problem -> list.getChildren().add(line(problem)));
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(MOST_HEIGHT);
        getChildren().addAll(heading(file, problems.size(), close), scroll);
    }

    private static Node heading(String file, int count, Runnable close) {
        Label title = new Label(file + " cannot be played: " + (count == 1 ? "one problem" : count + " problems"));
        title.getStyleClass().add("lab-title");
        title.setWrapText(true);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button button = new Button();
        button.setId("close-problems");
        button.setGraphic(Icon.CLOSE.of(12));
        button.setAccessibleText("Close");
        button.getStyleClass().add("lab-plain");
        button.setOnAction(_ -> close.run());
        HBox heading = new HBox(12, title, gap, button);
        heading.setAlignment(Pos.CENTER_LEFT);
        return heading;
    }

    private static Node line(Problem problem) {
        Label where = new Label(problem.line() > 0 ? "line " + problem.line() : "");
        where.getStyleClass().addAll("lab-mono", "lab-faint", "lab-small");
        where.setMinWidth(68);
        VBox words = new VBox(3);
        if (!problem.pointer().isEmpty()) {
            words.getChildren().add(label(problem.pointer(), "lab-mono", "lab-accent", "lab-small"));
        }
        words.getChildren().add(label(problem.message(), "lab-text"));
        if (!problem.hint().isEmpty()) {
            words.getChildren().add(label(problem.hint(), "lab-muted"));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(10, where, words);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    private static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
