package dev.shardlab.ui.inspector;

import dev.shardlab.ui.theme.Theme;
import dev.shardlab.words.page.ItemCard;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** One card: what it is, its name in the colour of its key, its facts, and why. */
final class CardView extends VBox {

    private static final double SWATCH = 13;

    private final ObservableValue<Theme> theme;
    private final Label kind = new Label();
    private final Label title = new Label();
    private final Rectangle swatch = new Rectangle(SWATCH, SWATCH);
    private final RowGrid rows = new RowGrid();
    private final Region rule = new Rule();
    private final Label question = new Label();
    private final Label reasons = new Label();
    private @Nullable String key;

    CardView(ObservableValue<Theme> theme) {
        super(8);
        this.theme = theme;
        getStyleClass().add("fact-card");
        kind.getStyleClass().add("lab-heading");
        title.getStyleClass().add("lab-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        swatch.setArcWidth(4);
        swatch.setArcHeight(4);
        HBox name = new HBox(9, swatch, title);
        name.setAlignment(Pos.CENTER_LEFT);
        question.getStyleClass().addAll("lab-strong", "lab-accent");
        for (Label wrapping : List.of(question, reasons)) {
            wrapping.setWrapText(true);
            wrapping.setMinHeight(USE_PREF_SIZE);
        }
        reasons.getStyleClass().addAll("lab-text", "lab-small");
        getChildren().addAll(kind, name, rows, rule, question, reasons);
        theme.addListener(_ -> paintSwatch());
    }

    /** Puts controls below the name, before the facts. */
    void hold(Node controls) {
        getChildren().add(getChildren().indexOf(rows), controls);
    }

    void show(ItemCard card) {
        kind.setText(card.kind());
        title.setText(card.title());
        key = card.partitionKey();
        paintSwatch();
        rows.show(card.rows());
        boolean explained = !card.why().isEmpty();
        for (Region part : List.of(rule, question, reasons)) {
            part.setVisible(explained);
            part.setManaged(explained);
        }
        question.setText(card.whyTitle());
        reasons.setText(card.why().stream().collect(Collectors.joining("\n")));
    }

    private void paintSwatch() {
        swatch.setVisible(key != null);
        swatch.setManaged(key != null);
        if (key != null) {
            swatch.setFill(KeyPaint.of(key, theme.getValue()));
        }
    }
}
