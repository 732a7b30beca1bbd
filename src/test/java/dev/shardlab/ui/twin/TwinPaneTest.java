package dev.shardlab.ui.twin;

import static dev.shardlab.ui.refresh.FlashSale.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.ui.refresh.FlashSale;
import dev.shardlab.ui.refresh.PaneStage;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.theme.Theme;
import dev.shardlab.words.Sentence;
import java.time.Duration;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class TwinPaneTest {

    private final PlaySession session = FlashSale.session();

    private Scene shown(double seconds) {
        session.seek(at(seconds));
        return PaneStage.show(new TwinPane(session), 248, 260, Theme.LIGHT);
    }

    @SuppressWarnings("unchecked") // a look-up knows no type arguments
    private static ListView<Sentence> list(Scene scene) {
        return PaneStage.find(scene, "#twin-list", ListView.class);
    }

    private static List<String> told(Scene scene) {
        return list(scene).getItems().stream().map(Sentence::text).toList();
    }

    @Test
    void what_happened_last_is_told_in_sentences(FxRobot robot) {
        robot.interact(() -> {
            List<String> told = told(shown(45.95));

            assertTrue(told.contains("shard 2 closed, 4 and 5 opened"), told::toString);
            assertTrue(told.stream().anyMatch(text -> text.startsWith("shard 5 refused ")), told::toString);
        });
    }

    @Test
    void it_follows_the_time_shown_in_both_directions(FxRobot robot) {
        robot.interact(() -> {
            Scene scene = shown(20);
            List<String> atTwenty = told(scene);

            session.seek(at(60));
            assertFalse(told(scene).equals(atTwenty));

            session.seek(at(20));
            assertEquals(atTwenty, told(scene));
        });
    }

    @Test
    void nothing_that_comes_later_is_told(FxRobot robot) {
        robot.interact(() -> assertTrue(list(shown(20)).getItems().stream()
                .noneMatch(sentence -> sentence.at().isAfter(at(20)))));
    }

    @Test
    void changes_alone_can_be_asked_for(FxRobot robot) {
        robot.interact(() -> {
            Scene scene = shown(45.95);

            PaneStage.find(scene, "#twin-changes", ToggleButton.class).fire();

            assertTrue(list(scene).getItems().stream().noneMatch(sentence -> sentence.tone() == Sentence.Tone.NORMAL));
        });
    }

    @Test
    void a_chosen_sentence_leads_to_its_time(FxRobot robot) {
        robot.interact(() -> {
            Scene scene = shown(45.95);
            ListView<Sentence> list = list(scene);
            list.getSelectionModel().select(0);
            Sentence chosen = list.getItems().getFirst();

            Event.fireEvent(
                    list, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));

            assertEquals(chosen.at(), session.time());
        });
    }

    @Test
    void the_slower_time_runs_the_finer_it_is_told() {
        assertEquals(Duration.ofSeconds(1), TellingWindow.at(1));
        assertEquals(Duration.ofMillis(100), TellingWindow.at(0.1));
        assertEquals(Duration.ofMillis(1), TellingWindow.at(0.001));
        assertEquals(Duration.ofSeconds(100), TellingWindow.at(500));
    }
}
