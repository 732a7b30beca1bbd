package dev.shardlab.ui.shell;

/** What the window itself can be told, by button or by key. */
interface Commands {

    void showLibrary();

    void toggleTheme();

    void toggleProjector();

    /** Asks with which other future to compare. */
    void compare();

    /** Lets clients ask, or follows what they do. */
    void goLive();

    void toggleHelp();
}
