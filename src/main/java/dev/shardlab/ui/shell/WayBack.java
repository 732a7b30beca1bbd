package dev.shardlab.ui.shell;

/**
 * A way from the library to what was played before.
 *
 * @param id of its button
 */
record WayBack(String id, String words, Runnable go) {}
