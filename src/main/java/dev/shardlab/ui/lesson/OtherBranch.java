package dev.shardlab.ui.lesson;

import dev.shardlab.live.Branch;
import dev.shardlab.ui.session.BranchLine;
import dev.shardlab.ui.session.Branches;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;

/** While one presents there is no tree of futures: says that another one than the plan's is shown, and leads back. */
final class OtherBranch extends Button {

    private static final double WIDEST = 560;

    private final Branches branches;
    private final Tooltip tooltip = new Tooltip();

    OtherBranch(Branches branches) {
        this.branches = branches;
        setId("caption-branch");
        getStyleClass().addAll("lab-plain", "caption-branch");
        setFocusTraversable(false);
        setMaxWidth(WIDEST);
        // Its end is the way back.
        setTextOverrun(OverrunStyle.CENTER_WORD_ELLIPSIS);
        setTooltip(tooltip);
        branches.linesProperty().subscribe(_ -> write());
        branches.noticeProperty().subscribe(_ -> write());
    }

    private void write() {
        List<BranchLine> lines = branches.linesProperty().get();
        int here = -1;
        for (int i = 0; i < lines.size(); i++) {
            here = lines.get(i).shown() ? i : here;
        }
        Branch parent = here < 0 ? null : lines.get(here).parent();
        LessonLabels.showIf(parent != null, this);
        if (parent != null) {
            BranchLine shown = lines.get(here);
            boolean isNext = lines.get(here - 1).branch() == parent;
            boolean isNew = branches.noticeProperty().get() != null;
            setText((isNew ? "New branch: " : "Branch: ") + shown.name() + (isNext ? " · ⇧↓ goes back" : " · back"));
            tooltip.setText("Back to “" + parent.name() + "”");
            setAccessibleText(getText() + " to " + parent.name());
            setOnAction(_ -> branches.switchTo(parent));
        }
    }
}
