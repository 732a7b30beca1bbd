package dev.shardlab.ui.lesson;

import javafx.scene.Node;
import javafx.scene.Scene;
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

    /**
     * Who has used a control for the last time has the player under the keys again. The toolkit would give the keys to the next
     * control, and scroll to that, away from what one reads.
     */
    private static void letGo(Region part) {
        Scene scene = part.getScene();
        Node focused = scene == null ? null : scene.getFocusOwner();
        for (Node node = focused; scene != null && node != null; node = node.getParent()) {
            if (node == part) {
                Node stage = scene.lookup("#stage");
                (stage == null ? scene.getRoot() : stage).requestFocus();
                return;
            }
        }
    }

    static void showIf(boolean shown, Region... parts) {
        for (Region part : parts) {
            if (!shown) {
                letGo(part);
            }
            part.setVisible(shown);
            part.setManaged(shown);
        }
    }
}
