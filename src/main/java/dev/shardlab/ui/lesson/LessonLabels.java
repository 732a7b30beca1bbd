package dev.shardlab.ui.lesson;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Labels of a lesson: they wrap and are never cut off. */
final class LessonLabels {

    private LessonLabels() {}

    static Label of(String text, String... styles) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    static void showIf(boolean shown, Region... parts) {
        for (Region part : parts) {
            part.setVisible(shown);
            part.setManaged(shown);
        }
    }
}
