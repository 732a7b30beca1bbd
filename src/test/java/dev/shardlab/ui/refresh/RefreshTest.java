package dev.shardlab.ui.refresh;

import static dev.shardlab.ui.refresh.FlashSale.CLICKS;
import static dev.shardlab.ui.refresh.FlashSale.at;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.draw.kinesis.StreamItem;
import dev.shardlab.ui.session.PlaySession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class RefreshTest {

    private final PlaySession session = FlashSale.session();
    private int written;

    private void written(int times, Runnable during) {
        int before = written;
        during.run();
        assertEquals(times, written - before);
    }

    @Test
    void a_pane_is_written_at_once_and_with_every_change_while_time_stands_still(FxRobot robot) {
        robot.interact(() -> {
            written(1, () -> Refresh.of(session, () -> written++));
            written(1, () -> session.transport().seek(at(10)));
            written(1, () -> session.transport().seek(at(5)));
            written(1, () -> session.selectionProperty().set(new StreamItem.OfHashAxis(CLICKS)));
        });
    }

    @Test
    void while_time_moves_a_pane_is_not_written_with_every_frame(FxRobot robot) {
        robot.interact(() -> {
            Refresh.of(session, () -> written++);
            written(1, () -> {
                session.transport().play();
                for (int frame = 0; frame < 6; frame++) {
                    session.pulse(frame * 16_000_000L);
                }
            });
        });
    }

    @Test
    void when_play_stops_the_last_moment_is_written(FxRobot robot) {
        robot.interact(() -> {
            Refresh.of(session, () -> written++);
            session.transport().play();
            session.pulse(0);
            session.pulse(16_000_000);
            session.pulse(32_000_000);
            written(1, session.transport()::pause);
        });
    }
}
