package dev.shardlab.ui.inspector;

import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** What is chosen in a list, in as many lines as it needs: a choice whose end cannot be read is none. */
final class WrappedTitle extends ListCell<String> {

    /** Of the list, what is not for words: the arrow and the edges. */
    private static final double BESIDES = 48;

    private final ComboBox<String> list;

    WrappedTitle(ComboBox<String> list) {
        this.list = list;
        setWrapText(true);
        list.widthProperty().addListener((_, _, _) -> list.requestLayout());
    }

    @Override
    protected void updateItem(@Nullable String title, boolean empty) {
        super.updateItem(title, empty);
        setText(empty ? null : title);
        list.requestLayout();
    }

    /** The list asks how high it should be without saying how wide it is. */
    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight(width < 0 ? Math.max(0, list.getWidth() - BESIDES) : width);
    }
}
