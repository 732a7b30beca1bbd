package dev.shardlab.ui.library;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One scenario to choose. */
final class ScenarioTile extends Button {

    static final double WIDTH = 336;
    private static final double HEIGHT = 206;
    private static final double PADDING = 18;
    private static final int TERMS_SHOWN = 6;

    private final Card card;

    ScenarioTile(Card card, Consumer<Card> chosen) {
        this.card = card;
        getStyleClass().setAll("lab-tile");
        setId("tile-" + Shelf.nameOf(card.file()));
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setAlignment(Pos.TOP_LEFT);
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        setAccessibleText(
                titleOf(card) + ". " + card.summary() + (card.done().isEmpty() ? "" : " Done, " + card.done()));
        setOnAction(_ -> chosen.accept(card));

        Label title = label(titleOf(card), "lab-title");
        Label summary = label(card.summary(), "lab-muted");
        summary.setMaxHeight(84);
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        Label terms = label(
                String.join(" · ", card.terms().stream().limit(TERMS_SHOWN).toList()), "lab-accent", "lab-small");
        Label facts = label(facts(card), "lab-faint", "lab-small");
        Label below = card.done().isEmpty() ? terms : label("✓ done  ·  " + card.done(), "lab-good", "lab-small");
        VBox content = new VBox(8, title, summary, gap, below, facts);
        content.setPrefSize(WIDTH - 2 * PADDING, HEIGHT - 2 * PADDING);
        setGraphic(content);
    }

    boolean opens(Path file) {
        return card.file().toAbsolutePath().equals(file.toAbsolutePath());
    }

    private static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().addAll(styles);
        return label;
    }

    private static String titleOf(Card card) {
        return card.number() == 0 ? card.title() : card.number() + ". " + card.title();
    }

    private static String facts(Card card) {
        return "about " + card.minutes() + " min" + counted(card.questions(), "question")
                + counted(card.goals(), "goal");
    }

    private static String counted(int count, String what) {
        return count == 0 ? "" : "  ·  " + count + " " + what + (count == 1 ? "" : "s");
    }
}
