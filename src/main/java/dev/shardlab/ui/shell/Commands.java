package dev.shardlab.ui.shell;

/** What the window itself can be told, by button or by key. */
interface Commands {

    void showLibrary();

    void toggleTheme();

    void toggleProjector();

    void toggleHelp();
}
