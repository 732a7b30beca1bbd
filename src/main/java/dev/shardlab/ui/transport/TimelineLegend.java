package dev.shardlab.ui.transport;

import dev.shardlab.ui.notable.Notable;
import dev.shardlab.ui.theme.Theme;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** The marks of the timeline, each with what it means. */
public final class TimelineLegend extends GridPane {

    private static final double SIZE = 18;

    /** What a mark means has two lines sooner than that it takes the room of the keys. */
    private static final double WIDEST_EMS = 23;

    public TimelineLegend(ObservableValue<Theme> theme) {
        super(14, 9);
        int row = 0;
        for (Notable.Kind kind : Notable.Kind.values()) {
            Canvas mark = new Canvas(SIZE, SIZE);
            theme.subscribe(look -> paint(kind, mark, look));
            Label words = new Label(kind.meaning());
            words.getStyleClass().add("lab-muted");
            words.setWrapText(true);
            words.fontProperty().subscribe(font -> words.setMaxWidth(font.getSize() * WIDEST_EMS));
            words.setMinHeight(USE_PREF_SIZE);
            addRow(row++, mark, words);
        }
    }

    private static void paint(Notable.Kind kind, Canvas canvas, Theme theme) {
        var g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, SIZE, SIZE);
        MarkShape.paint(kind, SIZE / 2, SIZE / 2, theme.palette().of(kind.role()), g);
    }
}
