package dev.shardlab.ui.futures;

import dev.shardlab.ui.stage.StagePane;
import dev.shardlab.ui.theme.Icon;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The place of the stage: the session's own, or two of one height, one above the other, each under its name. */
public final class FuturesPane extends VBox {

    private final TwoFutures futures;
    private final StagePane own;
    private final FutureHeader here = new FutureHeader(true);
    private final FutureHeader there = new FutureHeader(false);
    private @Nullable OtherStage other;

    /** @param own the session's stage */
    public FuturesPane(TwoFutures futures, StagePane own) {
        this.futures = futures;
        this.own = own;
        setId("futures");
        getStylesheets().add(stylesheet());
        there.getChildren().add(leave());
        VBox.setVgrow(own, Priority.ALWAYS);
        futures.otherProperty().subscribe(this::show);
        futures.namingProperty().subscribe(this::name);
    }

    static String stylesheet() {
        return Objects.requireNonNull(FuturesPane.class.getResource("futures.css"))
                .toExternalForm();
    }

    private Button leave() {
        Button leave = new Button();
        leave.setId("leave-comparison");
        leave.setGraphic(Icon.CLOSE.of(11));
        leave.getStyleClass().add("lab-plain");
        leave.setAccessibleText("Back to one future (Esc)");
        leave.setTooltip(new Tooltip("Back to one future (Esc)"));
        leave.setOnAction(_ -> futures.leave());
        return leave;
    }

    private void show(@Nullable OtherFuture future) {
        own.comparedProperty().set(future == null ? null : futures.there());
        if (future == null) {
            getChildren().setAll(own);
        } else {
            other = other == null ? newStage() : other;
            getChildren().setAll(here, own, there, other);
        }
    }

    private OtherStage newStage() {
        OtherStage stage = new OtherStage(futures, own);
        stage.stage().controlProperty().bind(own.controlProperty());
        stage.stage().zoomProperty().bind(own.zoomProperty());
        VBox.setVgrow(stage, Priority.ALWAYS);
        own.setPrefHeight(0);
        stage.setPrefHeight(0);
        return stage;
    }

    /** The stage of the other future; null while there has been none. */
    public @Nullable StagePane otherStage() {
        return other == null ? null : other.stage();
    }

    private void name(@Nullable Naming naming) {
        if (naming != null) {
            here.show(naming.here(), naming.hereIs());
            there.show(naming.there(), naming.thereIs());
        }
    }
}
