package dev.shardlab.ui.charts;

import static dev.shardlab.ui.charts.ShopRun.START;
import static dev.shardlab.ui.charts.ShopRun.at;
import static dev.shardlab.ui.charts.ShopRun.question;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.Scenario;
import org.junit.jupiter.api.Test;

class ForesightTest {

    private static final VirtualTime END = at(ShopRun.SECONDS, 0);

    private final Scenario asking =
            ShopRun.session(question(20, 40), question(50, 60)).scenario();

    @Test
    void without_questions_all_that_is_known_may_be_seen() {
        assertEquals(END, Foresight.until(ShopRun.session().scenario(), START, START));
    }

    @Test
    void nothing_from_the_next_question_on_is_seen_before_its_answer_is_known() {
        VirtualTime first = at(20, 0).plusMicros(-1);
        VirtualTime second = at(50, 0).plusMicros(-1);
        assertEquals(first, Foresight.until(asking, START, START));
        assertEquals(first, Foresight.until(asking, START, first));
        assertEquals(at(39, 999), Foresight.until(asking, START, at(39, 999)));
        assertEquals(second, Foresight.until(asking, START, at(40, 0)));
        assertEquals(END, Foresight.until(asking, START, at(60, 0)));
    }
}
