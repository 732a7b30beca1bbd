package dev.shardlab.ui.transport;

import dev.shardlab.ui.session.BranchLine;
import dev.shardlab.ui.session.Branches;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;

/** What may be done with a branch. */
final class BranchMenu extends ContextMenu {

    private final MenuItem compare;
    private final MenuItem delete;

    BranchMenu(BranchLine line, Branches branches, BranchRequests requests, Runnable rename) {
        MenuItem naming = item("rename", "Rename", rename);
        naming.setAccelerator(new KeyCodeCombination(KeyCode.F2));
        compare = item("compare", "Compare with the one shown", () -> requests.compare()
                .accept(line.branch()));
        MenuItem export =
                item("export", "Export as a scenario…", () -> requests.export().accept(line.branch()));
        delete = item("delete", "Delete", () -> branches.delete(line.branch()));
        delete.setAccelerator(new KeyCodeCombination(KeyCode.DELETE));
        getItems().addAll(naming, compare, export, delete);
        show(line);
    }

    void show(BranchLine line) {
        compare.setDisable(line.shown());
        delete.setDisable(line.isTrunk());
    }

    private static MenuItem item(String id, String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setId("branch-" + id);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
