package dev.shardlab.ui.lesson;

import java.util.List;
import java.util.Objects;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The lesson for a whole room: the step on the left, its question or what became of it on the right, in large type under the
 * stage. While it is visible it has the lesson pane's own cards, so that an answer begun in one place goes on in the other.
 */
public final class LessonCaption extends HBox {

    private static final double GAP = 28;

    private final LessonPane lesson;
    private final VBox told = new VBox();
    private final VBox asked = new VBox(12);

    public LessonCaption(LessonPane lesson) {
        super(GAP);
        this.lesson = lesson;
        setId("caption");
        getStyleClass().add("lesson-caption");
        getStylesheets()
                .add(Objects.requireNonNull(LessonCaption.class.getResource("caption.css"))
                        .toExternalForm());
        getChildren().addAll(half(told), half(asked));
        setVisible(false);
        visibleProperty().addListener((_, _, visible) -> move(visible));
    }

    private static ScrollPane half(VBox content) {
        ScrollPane half = new ScrollPane(content);
        half.setFitToWidth(true);
        half.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        half.setFocusTraversable(false);
        half.setMinHeight(0);
        half.setPrefWidth(0);
        HBox.setHgrow(half, Priority.ALWAYS);
        return half;
    }

    private void move(boolean here) {
        List<Region> cards = lesson.cards();
        if (here) {
            told.getChildren().setAll(cards.getFirst());
            asked.getChildren().setAll(cards.subList(1, cards.size()));
        } else {
            lesson.getChildren().addAll(0, cards);
        }
    }
}
