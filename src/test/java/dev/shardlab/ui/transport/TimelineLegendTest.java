package dev.shardlab.ui.transport;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.ui.theme.Theme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class TimelineLegendTest {

    /** Beside the keys, in a window of 1280 pixels. */
    private static final double ROOM = 370;

    @Test
    void what_the_marks_mean_takes_a_column_and_not_the_sheet_and_is_all_there(FxRobot robot) {
        robot.interact(() -> {
            TimelineLegend legend = new TimelineLegend(new SimpleObjectProperty<>(Theme.DARK));
            Scene scene = new Scene(new Group(legend));
            Theme.DARK.applyTo(scene);
            scene.getRoot().applyCss();
            scene.getRoot().layout();

            assertTrue(legend.getWidth() <= ROOM, "it is " + legend.getWidth() + " wide");
            for (var node : legend.lookupAll(".label")) {
                Label words = (Label) node;
                assertTrue(words.getHeight() >= words.prefHeight(words.getWidth()) - 0.5, words.getText());
            }
        });
    }
}
