package dev.shardlab.ui.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.live.Branch;
import dev.shardlab.live.Laboratory;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.ui.GoldenPicture;
import dev.shardlab.ui.refresh.FlashSale;
import dev.shardlab.ui.session.BranchLine;
import dev.shardlab.ui.session.LiveRecording;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.theme.Theme;
import java.io.IOException;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** The tree of futures in the transport, byte by byte; see GoldenTest for how to write it anew. */
@ExtendWith(ApplicationExtension.class)
class BranchTreeGoldenTest {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 230;

    /** What is done, in order: at a time, on the branch whose number is given. */
    private record Deed(double seconds, int branch, Action action) {}

    private static final Deed[] DEEDS = {
        new Deed(20, Branch.TRUNK, new Action.Split(FlashSale.CLICKS, FlashSale.TWO, null)),
        new Deed(72, Branch.TRUNK, new Action.SetShardCount(FlashSale.CLICKS, 8)),
        new Deed(50, 1, new Action.Split(FlashSale.CLICKS, new ShardId(0), null)),
        new Deed(112, Branch.TRUNK, new Action.StopWorker(FlashSale.CART, FlashSale.A)),
    };

    @ParameterizedTest(name = "{0} branches, {1}")
    @CsvSource({"1, DARK", "2, DARK", "2, LIGHT", "5, DARK", "5, LIGHT"})
    void the_tree_is_what_it_was(int branches, Theme theme) throws IOException {
        GoldenPicture.check(
                "branches-" + branches + "-" + theme.name().toLowerCase(java.util.Locale.ROOT), paint(branches, theme));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void the_transport_is_equally_high_however_many_branches_there_are(int branches) {
        double height = WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            try (PlaySession session = grown(branches)) {
                return shown(session, Theme.DARK).getHeight();
            }
        });
        assertEquals(TimelineForm.FULL.height() + TreeRoom.HEIGHT + 14, height);
    }

    private static Image paint(int branches, Theme theme) {
        return WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            try (PlaySession session = grown(branches)) {
                return shown(session, theme).getScene().snapshot(null);
            }
        });
    }

    private static TransportPane shown(PlaySession session, Theme theme) {
        BorderPane frame = new BorderPane();
        TransportPane transport = new TransportPane(session, BranchRequests.NONE, new SimpleObjectProperty<>(theme));
        frame.setBottom(transport);
        Scene scene = new Scene(frame, WIDTH, HEIGHT);
        theme.applyTo(scene);
        scene.snapshot(null);
        return transport;
    }

    /** A session that has seen 100 seconds as planned, went back for each change, and shows the last branch but one. */
    private static PlaySession grown(int branches) {
        Laboratory laboratory = Laboratory.open(FlashSale.setup(), _ -> {
            throw new IllegalStateException("no files here");
        });
        PlaySession session = new PlaySession(FlashSale.scenario(), new LiveRecording(laboratory));
        laboratory.runToEnd(laboratory.trunk());
        session.pulse(0);
        session.transport().seek(FlashSale.at(115));
        for (int i = 0; i < branches - 1; i++) {
            Deed deed = DEEDS[i];
            session.branches().switchTo(laboratory.branches().get(deed.branch()));
            session.transport().seek(FlashSale.at(deed.seconds()));
            session.act(deed.action());
            settle(laboratory, session);
            session.transport().seek(FlashSale.at(Math.min(118, deed.seconds() + 40)));
        }
        if (branches > 2) {
            session.branches().switchTo(laboratory.branches().get(branches - 2));
            session.transport().seek(FlashSale.at(80));
            settle(laboratory, session);
        }
        while (session.marks().knownUntil().isBefore(session.shown().end())) {
            session.pulse(0);
        }
        assertEquals(branches, session.branches().linesProperty().get().size());
        assertEquals(
                1,
                session.branches().linesProperty().get().stream()
                        .filter(BranchLine::shown)
                        .count());
        return session;
    }

    /** Waits for what was asked for, and for all branches to be known to their ends. */
    private static void settle(Laboratory laboratory, PlaySession session) {
        laboratory.runToEnd(laboratory.trunk());
        laboratory.branches().forEach(laboratory::runToEnd);
        session.pulse(0);
        session.pulse(0);
    }
}
