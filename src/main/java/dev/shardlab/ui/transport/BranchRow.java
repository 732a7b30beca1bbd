package dev.shardlab.ui.transport;

import dev.shardlab.ui.session.BranchLine;
import dev.shardlab.ui.session.Branches;
import dev.shardlab.ui.theme.Icon;
import dev.shardlab.words.page.ClockFace;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A branch's name above its line: a click anywhere on the row shows the branch, a menu has the rest. */
final class BranchRow extends Region {

    private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");
    private static final double EDIT_WIDTH = 240;
    private static final double NAME_APART = 8;

    /** A name that has to be shortened is still told from others by so much of it. */
    private static final double ENOUGH = 90;

    private static final double MORE_HEIGHT = 14;

    private final Branches branches;
    private final ToggleButton name = new ToggleButton();
    private final Button more = new Button();
    private final HBox label = new HBox(name);
    private final Tooltip tooltip = new Tooltip();
    private final BranchMenu menu;
    private BranchLine line;
    private double leavesAtX;
    private List<Double> crossedAtX = List.of();

    BranchRow(Branches branches, BranchLine first, BranchRequests requests) {
        this.branches = branches;
        line = first;
        menu = new BranchMenu(first, branches, requests, this::rename);
        getStyleClass().add("lab-branch");
        int number = first.branch().number();
        name.setId("branch-" + number);
        name.getStyleClass().add("lab-branch-name");
        name.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        name.setMinWidth(0);
        name.setOnAction(_ -> show());
        name.setOnKeyPressed(this::handle);
        more.setId("branch-more-" + number);
        more.getStyleClass().addAll("lab-plain", "lab-branch-more");
        more.setGraphic(Icon.MORE.of(10));
        more.setTooltip(new Tooltip("Rename, compare, export, delete"));
        more.setOnAction(_ -> menu.show(more, Side.BOTTOM, 0, 0));
        label.setAlignment(Pos.CENTER_LEFT);
        setOnContextMenuRequested(event -> {
            menu.show(this, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                show();
                name.requestFocus();
            }
        });
        Tooltip.install(this, tooltip);
        getChildren().addAll(label, more);
    }

    /**
     * Writes what has become of the branch.
     *
     * @param live whether clients ask on it
     */
    void show(BranchLine present, ClockFace clock, boolean live) {
        line = present;
        name.setText(live ? present.name() + "  ● live" : present.name());
        name.setSelected(present.shown());
        name.setAccessibleText(BranchWords.inShort(present, clock));
        more.setAccessibleText("More for branch " + present.name());
        tooltip.setText(BranchWords.inFull(present, clock));
        menu.show(present);
        pseudoClassStateChanged(SHOWN, present.shown());
    }

    /**
     * Where the name may stand.
     *
     * @param x where the branch begins
     * @param crossings where other lines cross after that, rising
     */
    void place(double x, List<Double> crossings) {
        leavesAtX = x;
        crossedAtX = crossings;
        requestLayout();
    }

    private void show() {
        name.setSelected(true);
        branches.switchTo(line.branch());
    }

    private void handle(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> show();
            case F2 -> rename();
            case UP -> name.requestFocusTraversal(TraversalDirection.UP);
            case DOWN -> name.requestFocusTraversal(TraversalDirection.DOWN);
            case DELETE -> branches.delete(line.branch());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void rename() {
        TextField field = new TextField(line.name());
        field.setId("branch-name");
        field.getStyleClass().add("lab-branch-edit");
        field.setAccessibleText("Name of the branch");
        field.setPrefWidth(EDIT_WIDTH);
        field.setOnAction(_ -> endRenaming(field, true));
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                endRenaming(field, false);
                event.consume();
            }
        });
        label.getChildren().setAll(field);
        field.requestFocus();
        field.selectAll();
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                endRenaming(field, true);
            }
        });
    }

    private void endRenaming(TextField field, boolean keep) {
        if (!label.getChildren().contains(field)) {
            return;
        }
        boolean hadKeys = field.isFocused();
        label.getChildren().setAll(name);
        if (hadKeys) {
            name.requestFocus();
        }
        if (keep) {
            branches.rename(line.branch(), field.getText());
        }
    }

    @Override
    protected void layoutChildren() {
        double most = label.prefWidth(-1);
        double x = leavesAtX + NAME_APART;
        double room = Double.MAX_VALUE;
        for (double crossing : crossedAtX) {
            room = crossing - NAME_APART - x;
            if (room >= Math.min(most, ENOUGH)) {
                break;
            }
            x = crossing + NAME_APART;
            room = Double.MAX_VALUE;
        }
        double width = Math.min(most, room);
        x = Math.max(0, Math.min(x, getWidth() - TimeAxis.MARGIN - width));
        label.resizeRelocate(x, 0, width, BranchPainter.NAME_HEIGHT);
        more.resizeRelocate(
                getWidth() - TimeAxis.MARGIN, BranchPainter.LINE_Y - MORE_HEIGHT / 2, TimeAxis.MARGIN, MORE_HEIGHT);
    }
}
