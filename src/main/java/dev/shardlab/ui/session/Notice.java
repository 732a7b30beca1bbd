package dev.shardlab.ui.session;

/**
 * A line that says what became of the tree.
 *
 * @param canUndo whether it can be undone at once
 */
public record Notice(String words, boolean canUndo) {}
