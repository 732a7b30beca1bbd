package dev.shardlab.ui.transcript;

import static dev.shardlab.ui.refresh.FlashSale.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.ui.refresh.FlashSale;
import dev.shardlab.ui.refresh.PaneStage;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.theme.Theme;
import dev.shardlab.words.page.Sentence;
import java.time.Duration;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class TranscriptPaneTest {

    private final PlaySession session = FlashSale.session();

    private Scene shown(double seconds) {
        session.transport().seek(at(seconds));
        return PaneStage.show(new TranscriptPane(session), 248, 260, Theme.LIGHT);
    }

    private static SentenceList list(Scene scene) {
        return PaneStage.find(scene, "#transcript-list", SentenceList.class);
    }

    private static void press(SentenceList list, KeyCode code) {
        Event.fireEvent(list, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private static List<String> told(Scene scene) {
        return list(scene).sentences().stream().map(Sentence::text).toList();
    }

    @Test
    void what_happened_last_is_told_in_sentences(FxRobot robot) {
        robot.interact(() -> {
            List<String> told = told(shown(45.95));

            assertTrue(told.contains("shard 2 closed, 4 and 5 opened"), told::toString);
            assertTrue(told.stream().anyMatch(text -> text.startsWith("shard 5 throttled ")), told::toString);
        });
    }

    @Test
    void it_follows_the_time_shown_in_both_directions(FxRobot robot) {
        robot.interact(() -> {
            Scene scene = shown(20);
            List<String> atTwenty = told(scene);

            session.transport().seek(at(60));
            assertFalse(told(scene).equals(atTwenty));

            session.transport().seek(at(20));
            assertEquals(atTwenty, told(scene));
        });
    }

    @Test
    void nothing_that_comes_later_is_told(FxRobot robot) {
        robot.interact(() -> assertTrue(list(shown(20)).sentences().stream()
                .noneMatch(sentence -> sentence.at().isAfter(at(20)))));
    }

    @Test
    void changes_alone_can_be_asked_for(FxRobot robot) {
        robot.interact(() -> {
            Scene scene = shown(45.95);

            PaneStage.find(scene, "#transcript-changes", ToggleButton.class).fire();

            assertTrue(list(scene).sentences().stream().noneMatch(sentence -> sentence.tone() == Sentence.Tone.NORMAL));
        });
    }

    @Test
    void a_chosen_sentence_leads_to_its_time(FxRobot robot) {
        robot.interact(() -> {
            Scene scene = shown(45.95);
            SentenceList list = list(scene);
            Sentence oldest = list.sentences().getFirst();

            press(list, KeyCode.HOME);
            assertEquals(oldest, list.inView().getFirst());
            press(list, KeyCode.ENTER);

            assertEquals(oldest.at(), session.shown().time());
        });
    }

    @Test
    void the_newest_sentences_are_in_view_and_none_is_cut_at_an_edge(FxRobot robot) {
        robot.interact(() -> {
            Scene scene = shown(45.95);
            SentenceList list = list(scene);

            List<Sentence> inView = list.inView();
            int told = list.sentences().size();
            assertEquals(list.sentences().subList(told - inView.size(), told), inView);
            assertTrue(inView.size() < told && inView.size() > 2, inView::toString);
            list.getChildrenUnmodifiable().stream()
                    .filter(node -> node instanceof SentenceRow && node.isVisible())
                    .map(Node::getBoundsInParent)
                    .forEach(row -> assertTrue(
                            row.getMinY() >= 0 && row.getMaxY() <= list.getHeight() + 0.5,
                            () -> row + " in " + list.getHeight()));
        });
    }

    @Test
    void who_has_gone_back_to_read_stays_there_while_more_is_told(FxRobot robot) {
        robot.interact(() -> {
            Scene scene = shown(45.95);
            SentenceList list = list(scene);
            for (int i = 0; i < 20; i++) {
                press(list, KeyCode.UP);
            }
            Sentence atFoot = list.inView().getLast();
            assertTrue(atFoot.at().isBefore(list.sentences().getLast().at()));

            session.transport().seek(at(46.05));

            assertEquals(atFoot, list.inView().getLast());
            assertTrue(list.sentences().getLast().at().isAfter(at(45.95)));
        });
    }

    @Test
    void the_slower_time_runs_the_finer_it_is_told() {
        assertEquals(Duration.ofSeconds(1), TranscriptWindow.at(1));
        assertEquals(Duration.ofMillis(100), TranscriptWindow.at(0.1));
        assertEquals(Duration.ofMillis(1), TranscriptWindow.at(0.001));
        assertEquals(Duration.ofSeconds(100), TranscriptWindow.at(500));
    }
}
