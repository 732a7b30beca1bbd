package dev.shardlab.ui.futures;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.LabState;
import dev.shardlab.ui.session.Shown;
import dev.shardlab.ui.stage.ShownFuture;
import dev.shardlab.ui.stage.StagePane;
import dev.shardlab.words.ItemCards;
import dev.shardlab.words.page.ClockFace;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The stage of the other future; while that is not simulated up to the time shown, how far it is. */
final class OtherStage extends StackPane {

    private final Shown shown;
    private final TwoFutures futures;
    private final StagePane stage;
    private final Label waiting = new Label();
    private final ProgressBar progress = new ProgressBar(0);
    private final VBox veil = new VBox(10, waiting, progress);

    /** @param own the stage of the session, beside which it stands */
    OtherStage(TwoFutures futures, StagePane own) {
        shown = futures.session().shown();
        this.futures = futures;
        stage = own.beside(futures.there(), this::words);
        stage.setId("other-stage");
        stage.comparedProperty().set(ShownFuture.of(shown));
        stage.selectOnly(fact -> Known.in(shown.state(), fact));
        veil.setAlignment(Pos.CENTER);
        veil.setId("future-waiting");
        veil.getStyleClass().add("future-waiting");
        waiting.getStyleClass().add("lab-muted");
        waiting.setWrapText(true);
        progress.setPrefWidth(220);
        getChildren().addAll(stage, veil);
        futures.revisionProperty().addListener((_, _, _) -> say());
        say();
    }

    StagePane stage() {
        return stage;
    }

    private void say() {
        OtherFuture future = futures.otherProperty().get();
        veil.setVisible(future != null && future.state() == null);
        if (future == null || !veil.isVisible()) {
            return;
        }
        ClockFace clock = new ClockFace(shown.start());
        VirtualTime until = future.simulatedUntil();
        String there = "This future is being simulated: " + clock.read(until) + " of " + clock.read(shown.time());
        waiting.setText(futures.failure().orElse(there));
        progress.setVisible(futures.failure().isEmpty());
        double whole = shown.time().micros() - shown.start().micros();
        progress.setProgress(whole <= 0 ? 0 : (until.micros() - shown.start().micros()) / whole);
    }

    private String words(StageItem fact) {
        OtherFuture future = futures.otherProperty().get();
        LabState state = future == null ? null : future.state();
        return future == null || state == null
                ? ""
                : new ItemCards(future.timeline().log(), shown.start()).inShort(fact, state, shown.time());
    }
}
