package dev.shardlab.ui.shell;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A column beside the stage: as wide as the window allows, and scrolling where its content is taller. */
final class SideColumn extends VBox {

    private static final double TWIN_SHARE = 0.3;

    /** The words' heading, and a line of the last sentence. */
    private static final double FOLDED_TWIN = 72;

    /** In a lower window a question, or a verdict with the button that goes on, needs the column. */
    private static final double LOWEST_WITH_BOTH = 760;

    /** How wide a column is in a window: a share of it, within bounds. */
    private record Width(double share, double least, double most) {
        double in(double window) {
            return Math.clamp(window * share, least, most);
        }
    }

    private static final Width LESSON = new Width(0.18, 252, 320);
    private static final Width FACTS = new Width(0.2, 256, 360);
    private static final Width FACTS_OF_TWO = new Width(0.27, 400, 460);
    private static final Width FACTS_FOR_A_HALL = new Width(0.38, 400, 760);
    private static final Width FACTS_OF_TWO_FOR_A_HALL = new Width(0.48, 480, 960);

    /** Its own edges. */
    private static final double BESIDES = 4;

    private final ObservableDoubleValue window;
    private Width width;
    private @Nullable Region content;
    private @Nullable ScrollPane scrolled;

    private SideColumn(String style, ObservableDoubleValue window, Width width) {
        this.window = window;
        this.width = width;
        getStyleClass().addAll("lab-pane", style);
        window.addListener((_, _, _) -> fit());
        fit();
    }

    private void become(Width other) {
        width = other;
        fit();
    }

    private void fit() {
        double wide = width.in(window.get());
        setMinWidth(wide);
        setPrefWidth(wide);
        setMaxWidth(wide);
    }

    /**
     * The lesson above the words, at heights that do not depend on what either says.
     *
     * @param read whether a question or a verdict is to be read; in a low window the words then make room for it
     */
    static SideColumn left(Region lesson, Region transcript, ObservableBooleanValue read, Region window) {
        SideColumn column = new SideColumn("lab-side-left", window.widthProperty(), LESSON);
        BooleanBinding folded =
                window.heightProperty().lessThanOrEqualTo(LOWEST_WITH_BOTH).and(read);
        transcript
                .prefHeightProperty()
                .bind(Bindings.when(folded)
                        .then(FOLDED_TWIN)
                        .otherwise(column.heightProperty().multiply(TWIN_SHARE)));
        transcript.setMinHeight(USE_PREF_SIZE);
        ScrollPane scrolling = scrolling(lesson);
        StackPane above = new StackPane(scrolling, new GoOnBar(scrolling));
        above.setAlignment(Pos.BOTTOM_LEFT);
        above.setMinHeight(0);
        VBox.setVgrow(above, Priority.ALWAYS);
        column.getChildren().addAll(above, transcript);
        return column;
    }

    /** The words alone, where there is no lesson. */
    static SideColumn left(Region transcript, Region window) {
        SideColumn column = new SideColumn("lab-side-left", window.widthProperty(), LESSON);
        VBox.setVgrow(transcript, Priority.ALWAYS);
        column.getChildren().add(transcript);
        return column;
    }

    /**
     * The facts.
     *
     * @param wide whether it holds numbers of two futures side by side
     * @param large whether they are written for a hall
     */
    static SideColumn right(
            Region facts,
            ObservableBooleanValue wide,
            ObservableBooleanValue large,
            ObservableDoubleValue windowWidth) {
        SideColumn column = new SideColumn("lab-side-right", windowWidth, FACTS);
        InvalidationListener fit = _ -> column.become(widthOf(wide.get(), large.get()));
        wide.addListener(fit);
        large.addListener(fit);
        fit.invalidated(wide);
        column.content = facts;
        column.scrolled = scrolling(facts);
        column.getChildren().add(column.scrolled);
        return column;
    }

    private static Width widthOf(boolean wide, boolean large) {
        if (large) {
            return wide ? FACTS_OF_TWO_FOR_A_HALL : FACTS_FOR_A_HALL;
        }
        return wide ? FACTS_OF_TWO : FACTS;
    }

    /** How high it would have to be for nothing to scroll. */
    double heightOfAll() {
        return content == null ? 0 : content.prefHeight(width.in(window.get())) + BESIDES;
    }

    /** To where a part of it begins, if one has scrolled past that: what is written there now is to be read from its beginning. */
    void backTo(Region part) {
        if (scrolled != null && content != null) {
            applyCss();
            layout();
            double hidden = content.getHeight() - scrolled.getViewportBounds().getHeight();
            double begins =
                    hidden <= 0 ? 0 : Math.min(1, part.getBoundsInParent().getMinY() / hidden);
            scrolled.setVvalue(Math.min(scrolled.getVvalue(), begins));
        }
    }

    private static ScrollPane scrolling(Region content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }
}
