package dev.shardlab.ui.transport;

import dev.shardlab.ui.session.Branches;
import dev.shardlab.ui.session.Notice;
import dev.shardlab.ui.theme.Icon;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** What became of the tree last, in one calm line; in room that is kept for it. */
final class NoticeLine extends HBox {

    private final Label words = new Label();
    private final Button undo = new Button("Undo");
    private final BooleanProperty plain = new SimpleBooleanProperty(this, "plain");

    NoticeLine(Branches branches) {
        super(6);
        setId("branch-notice");
        setAlignment(Pos.CENTER_LEFT);
        words.getStyleClass().addAll("lab-text", "lab-small");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        undo.setId("branch-undo");
        undo.getStyleClass().addAll("lab-plain", "lab-notice-button", "lab-accent");
        undo.setMinWidth(USE_PREF_SIZE);
        undo.setAccessibleText("Bring the deleted branch back");
        undo.setOnAction(_ -> branches.undoDelete());
        Button close = new Button();
        close.setId("branch-notice-close");
        close.setGraphic(Icon.CLOSE.of(8));
        close.getStyleClass().addAll("lab-plain", "lab-notice-button");
        close.setMinWidth(USE_PREF_SIZE);
        close.setAccessibleText("Close this line");
        close.setTooltip(new Tooltip("Close"));
        close.setOnAction(_ -> branches.dismissNotice());
        getChildren().addAll(words, undo, close);
        visibleProperty().bind(branches.noticeProperty().isNotNull().and(plain.not()));
        branches.noticeProperty().subscribe(this::show);
    }

    /** Whether it is not wanted, whatever there is to say. */
    BooleanProperty plainProperty() {
        return plain;
    }

    private void show(@Nullable Notice notice) {
        if (notice != null) {
            words.setText(notice.words());
            undo.setVisible(notice.canUndo());
            undo.setManaged(notice.canUndo());
        }
    }
}
