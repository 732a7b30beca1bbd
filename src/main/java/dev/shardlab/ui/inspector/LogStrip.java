package dev.shardlab.ui.inspector;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.kinesis.StreamItem;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.state.LabState;
import dev.shardlab.ui.theme.Theme;
import dev.shardlab.words.LogExcerpt;
import dev.shardlab.words.page.Amounts;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** A shard as a book draws a log: numbered cards in the colours of their keys, the newest on the right. */
final class LogStrip extends VBox {

    private static final int CARDS = 5;
    private static final double LEAST_WIDTH = 36;
    private static final double BAND_WIDTH = 30;

    private final ObjectProperty<@Nullable StageItem> selection;
    private final ObservableValue<Theme> theme;
    private final HBox cards = new HBox(4);
    private @Nullable LogExcerpt shown;

    LogStrip(ObjectProperty<@Nullable StageItem> selection, ObservableValue<Theme> theme) {
        super(8);
        this.selection = selection;
        this.theme = theme;
        setId("log-strip");
        Label heading = new Label("In the log, newest on the right");
        heading.getStyleClass().add("lab-heading");
        getChildren().addAll(new Rule(), heading, cards);
        theme.addListener((_, _, _) -> build());
    }

    void show(@Nullable StageItem fact, LabState state) {
        LogExcerpt excerpt =
                fact == null ? null : LogExcerpt.of(fact, state, CARDS).orElse(null);
        setVisible(excerpt != null);
        setManaged(excerpt != null);
        if (excerpt != null && !excerpt.equals(shown)) {
            shown = excerpt;
            build();
        }
    }

    private void build() {
        LogExcerpt excerpt = shown;
        if (excerpt != null) {
            cards.getChildren()
                    .setAll(excerpt.cards().stream()
                            .map(card -> view(excerpt, card))
                            .toList());
        }
    }

    private VBox view(LogExcerpt excerpt, LogExcerpt.Card card) {
        Rectangle band = new Rectangle(BAND_WIDTH, 5, KeyPaint.of(card.key(), theme.getValue()));
        band.setArcWidth(3);
        band.setArcHeight(3);
        Label number = label(Long.toString(card.index() + 1), "lab-mono", "log-number");
        Label key = label(card.key(), "log-key");
        VBox face = new VBox(3, number, band, key);
        face.setAlignment(Pos.CENTER);
        Button button = new Button();
        button.setGraphic(face);
        button.getStyleClass().add("log-card");
        if (card.chosen()) {
            button.getStyleClass().add("log-chosen");
        }
        button.setMinWidth(LEAST_WIDTH);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText("Record " + (card.index() + 1) + ", key " + card.key());
        button.setTooltip(new Tooltip("record " + Amounts.count(card.index() + 1) + ", key " + card.key()));
        button.setOnAction(
                _ -> selection.set(new StreamItem.OfRecord(excerpt.stream(), excerpt.shard(), card.index())));
        VBox column = new VBox(2, button);
        column.setMinWidth(LEAST_WIDTH);
        column.setPrefWidth(LEAST_WIDTH);
        HBox.setHgrow(column, Priority.ALWAYS);
        column.setAlignment(Pos.TOP_CENTER);
        if (!card.nextOf().isEmpty()) {
            column.getChildren().add(reader(card));
        }
        return column;
    }

    private static Label reader(LogExcerpt.Card card) {
        List<String> names = card.nextOf().stream().map(ApplicationName::value).toList();
        Label reader = label("▲ " + String.join(" ", names), "lab-faint", "log-key");
        reader.setTooltip(new Tooltip("read next by " + String.join(", ", names)));
        return reader;
    }

    private static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setAlignment(Pos.CENTER);
        label.setMinWidth(0);
        return label;
    }
}
