package dev.shardlab.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A column beside the stage: as wide as the window allows, and scrolling where its content is taller. */
final class SideColumn extends VBox {

    private static final double WIDE = 1.3;

    private static final double TWIN_SHARE = 0.3;

    /** The words' heading and the last sentence, which may take three lines. */
    private static final double FOLDED_TWIN = 112;

    /** In a lower window a question needs the column. */
    private static final double LOWEST_WITH_BOTH = 760;

    private SideColumn(String style, ObservableDoubleValue windowWidth, double share, double least, double most) {
        getStyleClass().addAll("lab-pane", style);
        windowWidth.addListener((_, _, width) -> {
            double wide = Math.clamp(width.doubleValue() * share, least, most);
            setMinWidth(wide);
            setPrefWidth(wide);
            setMaxWidth(wide);
        });
        setMinWidth(least);
        setPrefWidth(least);
    }

    /**
     * The lesson above the words, at heights that do not depend on what either says.
     *
     * @param asked whether a question is open; in a low window the words then make room for it
     */
    static SideColumn left(Region lesson, Region twin, ObservableBooleanValue asked, Region window) {
        SideColumn column = new SideColumn("lab-side-left", window.widthProperty(), 0.18, 252, 320);
        BooleanBinding folded =
                window.heightProperty().lessThanOrEqualTo(LOWEST_WITH_BOTH).and(asked);
        twin.prefHeightProperty()
                .bind(Bindings.when(folded)
                        .then(FOLDED_TWIN)
                        .otherwise(column.heightProperty().multiply(TWIN_SHARE)));
        twin.setMinHeight(USE_PREF_SIZE);
        column.getChildren().addAll(scrolling(lesson), twin);
        return column;
    }

    /** @param wide whether it holds numbers of two futures side by side */
    static SideColumn right(Region inspector, ObservableBooleanValue wide, ObservableDoubleValue windowWidth) {
        ObservableDoubleValue asWide =
                Bindings.createDoubleBinding(() -> windowWidth.get() * (wide.get() ? WIDE : 1), windowWidth, wide);
        SideColumn column = new SideColumn("lab-side-right", asWide, 0.2, 256, 420);
        column.getChildren().add(scrolling(inspector));
        return column;
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
